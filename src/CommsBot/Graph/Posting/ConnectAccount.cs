using CommsBot.Access;
using CommsBot.Auditing;
using CommsBot.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Identity.Client;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace CommsBot.Graph.Posting;

/// <summary>
/// Connects the posting account: authorization code with PKCE, state and nonce. The tokens of whoever signs in stay in memory until it is known to be
/// the configured account.
/// </summary>
internal sealed partial class ConnectAccount(
    PostingSetup setup, PostingClient clients, ConnectedAccount connected, Roles roles, IDataProtectionProvider protection, TimeProvider clock, ILogger<ConnectAccount> logger)
{
    public const string Path = "/connect";
    public const string CallbackPath = "/connect/callback";
    public const string DisconnectPath = "/connect/disconnect";

    private readonly IDataProtector protector = protection.CreateProtector("CommsBot.Graph.Posting.Ticket");

    public static async Task<IResult> BeginAsync(HttpContext context, IAntiforgery antiforgery, ConnectAccount connect) =>
        await antiforgery.IsRequestValidAsync(context) ? Results.Redirect(await connect.BeginAsync(context)) : Results.BadRequest();

    public static async Task<IResult> EndAsync(HttpContext context, ConnectAccount connect)
    {
        // The code in the address goes no further than this answer.
        var outcome = await connect.EndAsync(context);
        return Results.LocalRedirect(outcome == ConnectOutcome.Connected ? Path : $"{Path}?outcome={outcome}");
    }

    public static async Task<IResult> DisconnectAsync(HttpContext context, IAntiforgery antiforgery, ConnectAccount connect)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.BadRequest();

        await connect.DisconnectAsync(context);
        return Results.LocalRedirect(Path);
    }

    private async Task<string> BeginAsync(HttpContext context)
    {
        if (!setup.IsConfigured)
            return Path;

        var (state, nonce) = (ConnectTicket.NewSecret(), ConnectTicket.NewSecret());
        var claims = (await connected.FindAsync(context.RequestAborted))?.Claims;
        var request = clients.Create(new TokenMemory(null), Callback(context.Request)).GetAuthorizationRequestUrl(setup.Scopes)
            .WithPkce(out var verifier)
            // Whoever does this is signed in as somebody else.
            .WithPrompt(Prompt.SelectAccount)
            .WithExtraQueryParameters(new Dictionary<string, (string, bool)> { ["state"] = (state, false), ["nonce"] = (nonce, false) });
        if (setup.Account.Contains('@', StringComparison.Ordinal))
            request = request.WithLoginHint(setup.Account);
        if (!string.IsNullOrEmpty(claims))
            request = request.WithClaims(claims);

        ConnectTicket.Give(context, protector, new ConnectTicket(state, nonce, verifier, VisitorId(context), ConnectTicket.End(clock)));
        return (await request.ExecuteAsync(context.RequestAborted)).AbsoluteUri;
    }

    private Task DisconnectAsync(HttpContext context) => connected.DisconnectAsync(Actor(context), context.RequestAborted);

    private async Task<ConnectOutcome> EndAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (!setup.IsConfigured || ConnectTicket.Take(context, protector, query["state"], VisitorId(context), clock) is not { } ticket)
            return Refuse(ConnectOutcome.Stale);
        if (query["code"].ToString() is not { Length: > 0 } code)
            return Refuse(ConnectOutcome.NotAllowed);

        var memory = new TokenMemory(null);
        AuthenticationResult signedIn;
        try
        {
            signedIn = await clients.Create(memory, Callback(context.Request))
                .AcquireTokenByAuthorizationCode(setup.Scopes, code).WithPkceCodeVerifier(ticket.Verifier)
                .ExecuteAsync(context.RequestAborted);
        }
        catch (Exception failure) when (failure is MsalException or HttpRequestException)
        {
            Log.Failed(logger, (failure as MsalException)?.ErrorCode ?? failure.GetType().Name);
            return ConnectOutcome.Failed;
        }

        var claims = signedIn.ClaimsPrincipal;
        if (claims.FindFirst("nonce")?.Value != ticket.Nonce || claims.FindFirst("tid")?.Value != setup.TenantId || memory.Content is null)
            return Refuse(ConnectOutcome.Stale);
        if (!setup.IsTheAccount(signedIn.UniqueId, signedIn.Account.Username))
            return Refuse(ConnectOutcome.WrongAccount);

        await connected.ConnectAsync(signedIn, memory.Content, Actor(context), context.RequestAborted);
        return ConnectOutcome.Connected;
    }

    private ConnectOutcome Refuse(ConnectOutcome outcome)
    {
        Log.Refused(logger, outcome);
        return outcome;
    }

    private AuditActor Actor(HttpContext context) => new(setup.TenantId, null, Visitor.Of(context.User, roles).Name);

    private string? VisitorId(HttpContext context) => Visitor.Of(context.User, roles).EntraObjectId;

    private static Uri Callback(HttpRequest request) => new($"{request.Scheme}://{request.Host}{CallbackPath}");

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The posting account was not connected: {Outcome}.")]
        public static partial void Refused(ILogger logger, ConnectOutcome outcome);

        [LoggerMessage(LogLevel.Warning, "The posting account was not connected: Entra answered {Code}.")]
        public static partial void Failed(ILogger logger, string code);
    }
}
