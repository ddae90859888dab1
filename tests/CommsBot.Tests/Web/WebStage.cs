using System.Net;
using System.Text.RegularExpressions;
using CommsBot.Simulation.World;
using CommsBot.Tests.Delivery;
using CommsBot.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace CommsBot.Tests.Web;

/// <summary>The pages of a bot with a registration: Adele is an admin by name, Megan a manager by group, Jörg neither.</summary>
public abstract partial class WebStage<TDatabase> : FanOutStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    protected static readonly Uri PublicUrl = new("https://commsbot.example/");

    private Simulation.World.Group? managers;

    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Web:PublicUrl"] = PublicUrl.ToString(),
        ["Roles:Admins:Users:0"] = Adele.AadObjectId.ToString(),
        ["Roles:CommsManagers:Groups:0"] = (managers ??= Teams.AddGroup("Comms managers", Megan)).Id.ToString(),
    };

    private protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        services.AddHttpClient(CommsBot.Web.EntraSignIn.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => Teams.CreateTrustingHandler());
        Teams.Entra.BotApp.RedirectUris.Add(new Uri(PublicUrl, "signin-oidc").ToString());
    }

    /// <summary>A browser in which somebody is signed in to Entra already, or nobody.</summary>
    private protected Browser BrowserOf(Person? person)
    {
        Teams.Entra.SignedIn = person;
        return new Browser(Teams, PublicUrl, Teams.Bot.Endpoint!);
    }

    private protected static async Task<string> TextOf(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private protected static string AntiforgeryOf(string page) => Antiforgery().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Antiforgery();
}
