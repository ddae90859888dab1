using System.Security.Cryptography;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Tokens;

/// <summary>The Bot Framework issuer: signs the calls that Teams makes to a bot.</summary>
public sealed class ChannelTokens : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private static readonly Lazy<RSAParameters> FirstNumbers = KeySet.NewNumbers();
    private readonly TimeProvider time;
    private readonly Bot bot;
    private string? ready;
    private DateTimeOffset readyUntil;
    private (string, string, string) readyFor;

    internal ChannelTokens(TeamsSimulatorOptions options, Bot bot)
    {
        time = options.Time;
        this.bot = bot;
        Issuer = options.ChannelIssuer;
        Keys = new KeySet(FirstNumbers, ["msteams", "skype"]);
    }

    /// <summary>The <c>iss</c> of channel tokens.</summary>
    public string Issuer { get; }

    /// <summary>The issuer's keys: roll them over, add ones without an endorsement.</summary>
    public KeySet Keys { get; }

    /// <summary>A token as Teams would send it with its next call, or what a test makes of it.</summary>
    public string Mint(Func<TokenSpec, TokenSpec>? change = null)
    {
        var good = Good();
        return (change is null ? good : change(good)).Write();
    }

    /// <summary>The token spec that Teams would send with its next call.</summary>
    public TokenSpec Good()
    {
        var now = time.GetUtcNow();
        return new TokenSpec
        {
            Key = Keys.Current,
            Issuer = Issuer,
            Audience = bot.AppId,
            ServiceUrl = bot.ServiceUrl,
            NotBefore = now,
            Expires = now + Lifetime,
        };
    }

    /// <inheritdoc/>
    public void Dispose() => Keys.Dispose();

    /// <summary>The same good token again until it nears its end: signing costs a millisecond.</summary>
    internal string Next()
    {
        var now = time.GetUtcNow();
        var subject = (Keys.Current.KeyId, bot.AppId, bot.ServiceUrl);
        if (ready is null || now >= readyUntil || readyFor != subject)
        {
            ready = Mint();
            readyUntil = now + Lifetime - TimeSpan.FromMinutes(5);
            readyFor = subject;
        }
        return ready;
    }
}
