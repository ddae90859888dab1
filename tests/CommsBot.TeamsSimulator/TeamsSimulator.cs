using System.Net;
using System.Net.Sockets;
using CommsBot.Simulation.Certificates;
using CommsBot.Simulation.Client;
using CommsBot.Simulation.Connector;
using CommsBot.Simulation.Entra;
using CommsBot.Simulation.Faults;
using CommsBot.Simulation.Hosting;
using CommsBot.Simulation.Limits;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.Tokens;
using CommsBot.Simulation.Vault;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation;

/// <summary>
/// A stand-in for Teams, Entra and Graph on real sockets. It knows people, chats, teams and what was said; it refuses what the real
/// services would refuse; and it says what each person sees now.
/// </summary>
public sealed partial class TeamsSimulator : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly CancellationTokenSource stopping = new();
    private readonly BotClient botClient;
    private readonly WebApplication app;

    private TeamsSimulator(TeamsSimulatorOptions options)
    {
        Bot = new Bot(options);
        World = new TeamsWorld(options, Bot);
        ChannelTokens = new ChannelTokens(options, Bot);
        Entra = new EntraDirectory(options);
        Vault = new SimulatedVault(this);
        Calls = new CallLedger(options.Time);
        Postbox = new Postbox(World, Deliveries);
        Writer = new ActivityWriter(World);
        InvokeReader = new InvokeReader(World);
        Limits = options.Limits;
        AnswerDeadline = options.AnswerDeadline;
        Redeliveries = options.Redeliveries;
        DeliversUnmentioned = options.DeliversUnmentioned;
        botClient = new BotClient(this, options);
        app = SimulatorHost.Build(this, options);
    }

    /// <summary>Plain HTTP address, ends with a slash: Connector, Graph, Bot Framework metadata, control.</summary>
    public Uri BaseUrl { get; private set; } = null!;

    /// <summary>TLS address, ends with a slash: the login authority. Everything else answers here as well.</summary>
    public Uri TlsUrl { get; private set; } = null!;

    /// <summary>Value for the authority host of Azure.Identity and MSAL.</summary>
    public Uri AuthorityHost => TlsUrl;

    /// <summary>Where the Bot Framework issuer publishes its metadata.</summary>
    public Uri OpenIdMetadataUrl => new(BaseUrl, "botframework/v1/.well-known/openidconfiguration");

    /// <summary>Base address for the Graph SDK.</summary>
    public Uri GraphBaseUrl => new(BaseUrl, "v1.0");

    /// <summary>The test CA as a PEM file, for SSL_CERT_FILE of child processes.</summary>
    public string CaCertificatePath => TestCertificateAuthority.Shared.PemPath;

    /// <summary>Environment for a process whose managed identity should be served here, over plain HTTP.</summary>
    public IReadOnlyDictionary<string, string> ManagedIdentityEnvironment => new Dictionary<string, string>
    {
        ["IDENTITY_ENDPOINT"] = new Uri(BaseUrl, "managed-identity/token").ToString(),
        ["IDENTITY_HEADER"] = ManagedIdentity.Header,
    };

    /// <summary>The bot under test.</summary>
    public Bot Bot { get; }

    /// <summary>The login authority.</summary>
    public EntraDirectory Entra { get; }

    /// <summary>A key vault.</summary>
    public SimulatedVault Vault { get; }

    /// <summary>The issuer of the tokens that come with activities.</summary>
    public ChannelTokens ChannelTokens { get; }

    /// <summary>What goes wrong on demand.</summary>
    public FaultBook Faults { get; } = new();

    /// <summary>What really reached people.</summary>
    public DeliveryLedger Deliveries { get; } = new();

    /// <summary>All calls, counted.</summary>
    public CallLedger Calls { get; }

    /// <summary>The rate limits in force; null for none.</summary>
    public RateLimits? Limits { get; set; }

    /// <summary>How long Teams waits for the bot.</summary>
    public TimeSpan AnswerDeadline { get; set; }

    /// <summary>How often an activity is repeated whose answer was late or 5xx.</summary>
    public int Redeliveries { get; set; }

    /// <summary>Whether the bot gets messages that do not mention it.</summary>
    public bool DeliversUnmentioned { get; set; }

    internal TeamsWorld World { get; }

    internal Postbox Postbox { get; }

    internal ActivityWriter Writer { get; }

    internal InvokeReader InvokeReader { get; }

    internal CancellationToken Stopping => stopping.Token;

    /// <summary>Starts a simulator.</summary>
    public static async Task<TeamsSimulator> StartAsync(TeamsSimulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        var teams = new TeamsSimulator(options ?? new TeamsSimulatorOptions());
        await teams.app.StartAsync(cancellationToken);
        (teams.BaseUrl, teams.TlsUrl) = SimulatorHost.Addresses(teams.app);
        teams.Entra.Authority = teams.TlsUrl.ToString();
        teams.Bot.ServiceUrl = new Uri(teams.BaseUrl, "teams/").ToString();
        return teams;
    }

    /// <summary>
    /// An HTTP handler for clients in this process: it trusts the test CA, and takes calls to login.microsoftonline.com here, where
    /// MSAL asks whether it knows an authority.
    /// </summary>
    public SocketsHttpHandler CreateTrustingHandler()
    {
        var handler = TestCertificateAuthority.Shared.CreateTrustingHandler();
        handler.ConnectCallback = async (context, cancellationToken) =>
        {
            var target = context.DnsEndPoint.Host == "login.microsoftonline.com" ? new DnsEndPoint("localhost", TlsUrl.Port) : context.DnsEndPoint;
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(target, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        };
        return handler;
    }

    /// <summary>Waits until something is there or true; looks after every change in the simulated Teams.</summary>
    public Task<T> UntilAsync<T>(
        Func<T?> look, TimeSpan? deadline = null, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(look))] string what = "") =>
        World.Changes.UntilAsync(look, deadline ?? Patience, what);

    /// <summary>Posts bytes to the bot as an activity, with a token of the test's making; empty for none, null for a good one.</summary>
    public Task<BotAnswer> PostToBotAsync(ReadOnlyMemory<byte> activity, string? token = null) =>
        botClient.PostAsync(activity, token switch { null => null, "" => "", _ => "Bearer " + token });

    /// <summary>Posts the same activity, with the same id, once more.</summary>
    public Task<BotAnswer> RepeatAsync(BotAnswer answer) => botClient.PostAsync(answer.Raw);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await app.DisposeAsync();
        botClient.Dispose();
        ChannelTokens.Dispose();
        Entra.Dispose();
        stopping.Dispose();
    }
}
