using System.Net;
using CommsBot.Simulation.Hosting;
using CommsBot.Simulation.World;
using Microsoft.AspNetCore.WebUtilities;

namespace CommsBot.Simulation.Entra;

/// <summary>
/// The sign-in page: a browser picks a person; without a browser, set <c>Entra.SignedIn</c> or give a <c>login_hint</c> and the
/// answer comes at once.
/// </summary>
internal sealed class SignInPage(TeamsSimulator teams)
{
    private const int MostPeople = 50;

    internal Answer Show(ApiCall call)
    {
        var query = call.Http.Request.Query;
        if (!teams.Entra.IsTenant(call.Route("tenant")))
            return Answer.Html("AADSTS90002: Tenant not found.", 400);
        if (teams.Entra.Find(query["client_id"]) is not { } app)
            return Answer.Html("AADSTS700016: Application not found.", 400);
        var redirect = query["redirect_uri"].ToString();
        // Never redirect to an address that is not registered, not even with an error.
        if (!app.RedirectUris.Contains(redirect))
            return Answer.Html($"AADSTS50011: The redirect URI '{WebUtility.HtmlEncode(redirect)}' is not registered.", 400);
        if (query["response_type"] != "code")
            return Return(query, new() { ["error"] = "unsupported_response_type", ["error_description"] = "AADSTS700054: response_type has to be code." });
        var scopes = query["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (scopes.FirstOrDefault(scope => !app.GraphScopes.Contains(ShortName(scope))) is { } foreign)
            return Return(query, new() { ["error"] = "access_denied", ["error_description"] = $"AADSTS65001: '{foreign}' is not consented." });
        if (query["as"] == "nobody")
            return Return(query, new() { ["error"] = "access_denied", ["error_description"] = "AADSTS65004: User declined to consent." });
        teams.Entra.Ask(query["claims"].ToString());
        if (Who(query) is not { } person)
            return Answer.Html(Page(call.Http.Request));
        teams.Entra.SignedInAgain(person);
        return Return(query, new() { ["code"] = NewCode(app, person, scopes, query) });
    }

    internal static string ShortName(string scope) => scope.StartsWith(EntraDirectory.GraphResource + "/", StringComparison.Ordinal)
        ? scope[(EntraDirectory.GraphResource.Length + 1)..]
        : scope;

    private string NewCode(EntraApp app, Person person, string[] scopes, IQueryCollection query) => teams.Entra.Grants.NewCode(new Grant(app, person, scopes)
    {
        RedirectUri = query["redirect_uri"],
        Nonce = query["nonce"],
        Challenge = query["code_challenge"],
    });

    private Person? Who(IQueryCollection query)
    {
        if (query["as"].ToString() is { Length: > 0 } picked)
            return teams.FindPerson(picked);
        if (query["login_hint"].ToString() is { Length: > 0 } hint)
            return teams.FindPerson(hint);
        return teams.Entra.SignedIn;
    }

    private static Answer Return(IQueryCollection query, Dictionary<string, string?> values)
    {
        var redirect = query["redirect_uri"].ToString();
        if (query["state"].ToString() is { Length: > 0 } state)
            values["state"] = state;
        if (query["response_mode"] != "form_post")
            return Answer.Redirect(QueryHelpers.AddQueryString(redirect, values));
        var fields = values.Select(pair => $"""<input type="hidden" name="{pair.Key}" value="{WebUtility.HtmlEncode(pair.Value)}">""");
        return Answer.Html($"""
            <!doctype html><html><body onload="document.forms[0].submit()">
            <form method="post" action="{WebUtility.HtmlEncode(redirect)}">{string.Concat(fields)}<noscript><button>Continue</button></noscript></form></body></html>
            """);
    }

    private string Page(HttpRequest request)
    {
        var here = WebUtility.HtmlEncode(request.Path + request.QueryString);
        var people = teams.People.Where(person => !person.HasLeft)
            .OrderBy(person => person.Name, StringComparer.Ordinal)
            .Take(MostPeople)
            .Select(person => $"""<li><a href="{here}&amp;as={person.AadObjectId}">{WebUtility.HtmlEncode(person.Name)}</a></li>""");
        return $"""
            <!doctype html><html lang="en"><head><title>Sign in</title></head><body><h1>Sign in as</h1>
            <ul>{string.Concat(people)}</ul><p><a href="{here}&amp;as=nobody">Cancel</a></p></body></html>
            """;
    }
}
