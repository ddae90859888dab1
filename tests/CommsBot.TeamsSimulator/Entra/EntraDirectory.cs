using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CommsBot.Simulation.Tokens;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Entra;

/// <summary>The login authority of the tenant: app registrations, keys and tokens.</summary>
public sealed class EntraDirectory : IDisposable
{
    internal const string BotFrameworkResource = "https://api.botframework.com";
    internal const string GraphResource = "https://graph.microsoft.com";
    internal const string TokenExchangeResource = "api://AzureADTokenExchange";
    internal static readonly string[] BotFrameworkAudiences = [BotFrameworkResource];
    internal static readonly string[] GraphAudiences = [GraphResource, "00000003-0000-0000-c000-000000000000"];

    private static readonly Lazy<RSAParameters> FirstNumbers = KeySet.NewNumbers();
    private readonly ConcurrentDictionary<string, EntraApp> apps = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<Person, bool> asked = new();
    private readonly ConcurrentQueue<string> claims = new();
    private readonly TeamsSimulatorOptions options;

    internal EntraDirectory(TeamsSimulatorOptions options)
    {
        this.options = options;
        Keys = new KeySet(FirstNumbers);
        Callers = new CallerCheck(this, options.Time);
        BotApp = Register(options.AppId, options.AppName);
        BotApp.Secrets.Add(options.ClientSecret);
        TokenLifetime = options.TokenLifetime;
    }

    /// <summary>The bot's own registration.</summary>
    public EntraApp BotApp { get; }

    /// <summary>The authority's keys.</summary>
    public KeySet Keys { get; }

    /// <summary>The tenant's id.</summary>
    public string TenantId => options.TenantId;

    /// <summary>How long new access tokens live.</summary>
    public TimeSpan TokenLifetime { get; set; }

    /// <summary>The issuer of v1 tokens, such as app-only tokens for the Bot Framework.</summary>
    public string IssuerV1 => $"https://sts.windows.net/{TenantId}/";

    /// <summary>The issuer of v2 tokens, such as id tokens.</summary>
    public string IssuerV2 => $"{Authority}{TenantId}/v2.0";

    /// <summary>The authority host, with a slash at its end.</summary>
    public string Authority { get; internal set; } = "";

    /// <summary>Who is signed in at the login authority; null shows the page where one picks a person.</summary>
    public Person? SignedIn { get; set; }

    internal bool AsksForSignIn(Person person) => asked.ContainsKey(person);

    internal void Ask(string wanted)
    {
        if (wanted.Length > 0)
            claims.Enqueue(wanted);
    }

    internal void SignedInAgain(Person person) => asked.TryRemove(person, out _);

    internal CallerCheck Callers { get; }

    internal Grants Grants { get; } = new();

    internal TimeProvider Time => options.Time;

    /// <summary>Ends all sessions of a person: their refresh tokens work no more.</summary>
    public void RevokeSessions(Person person) =>
        Grants.End(person, "AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed.");

    /// <summary>The refresh tokens of a person were not used for too long.</summary>
    public void ExpireSessions(Person person) => Grants.End(person, "AADSTS700082: The refresh token has expired due to inactivity.");

    /// <summary>Until the person signs in again, refresh tokens are answered with a claims challenge, as when another factor has to be shown.</summary>
    public void AskForSignIn(Person person) => asked.TryAdd(person, true);

    /// <summary>The claims that sign-in and token requests asked for, first to last.</summary>
    public IReadOnlyList<string> ClaimsAsked => [.. claims];

    /// <summary>Registers an app.</summary>
    public EntraApp Register(string appId, string name) => apps.GetOrAdd(appId, id => new EntraApp(id, name));

    /// <summary>An app-only access token as the token endpoint would give it, or what a test makes of it.</summary>
    public string MintAppToken(EntraApp app, string resource, Func<TokenSpec, TokenSpec>? change = null)
    {
        var spec = Spec(resource)
            .WithClaim("appid", app.AppId)
            .WithClaim("appidacr", "1")
            .WithClaim("idtyp", "app")
            .WithClaim("oid", app.ObjectId.ToString())
            .WithClaim("sub", app.ObjectId.ToString());
        if (resource == GraphResource)
            spec = spec.WithClaim("roles", new JsonArray([.. app.GraphRoles.Select(role => JsonValue.Create(role))]));
        return (change is null ? spec : change(spec)).Write();
    }

    /// <summary>An access token for Graph on behalf of a person, as if the person had signed in.</summary>
    public string MintDelegatedToken(EntraApp app, Person person, params IEnumerable<string> scopes) => Spec(GraphResource)
        .WithClaim("appid", app.AppId)
        .WithClaim("idtyp", "user")
        .WithClaim("oid", person.AadObjectId.ToString())
        .WithClaim("sub", person.AadObjectId.ToString())
        .WithClaim("name", person.Name)
        .WithClaim("upn", person.Upn)
        .WithClaim("scp", string.Join(' ', scopes))
        .Write();

    /// <inheritdoc/>
    public void Dispose() => Keys.Dispose();

    internal EntraApp? Find(string? appId) => appId is not null && apps.TryGetValue(appId, out var app) && !app.IsDisabled ? app : null;

    internal bool IsTenant(string tenant) => tenant == TenantId || tenant is "common" or "organizations";

    internal TokenSpec Spec(string audience)
    {
        var now = Time.GetUtcNow();
        return new TokenSpec
        {
            Key = Keys.Current,
            Issuer = IssuerV1,
            Audience = audience,
            NotBefore = now,
            Expires = now + TokenLifetime,
        }.WithClaim("iat", now.ToUnixTimeSeconds()).WithClaim("tid", TenantId).WithClaim("ver", "1.0").WithClaim("uti", Guid.NewGuid().ToString("N"));
    }
}
