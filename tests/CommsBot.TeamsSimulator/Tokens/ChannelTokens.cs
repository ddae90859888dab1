using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Tokens;

/// <summary>The Bot Framework issuer: signs the calls that Teams makes to a bot.</summary>
public sealed class ChannelTokens : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private readonly TimeProvider _time;
    private readonly Bot _bot;
    private string? _ready;
    private DateTimeOffset _readyUntil;
    private (string, string, string) _readyFor;

    internal ChannelTokens(TeamsSimulatorOptions options, Bot bot)
    {
        _time = options.Time;
        _bot = bot;
        Issuer = options.ChannelIssuer;
        Keys = new KeySet(() => new SigningKey(SigningKey.NewKeyId(), ["msteams", "skype"]));
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
        var now = _time.GetUtcNow();
        return new TokenSpec
        {
            Key = Keys.Current,
            Issuer = Issuer,
            Audience = _bot.AppId,
            ServiceUrl = _bot.ServiceUrl,
            NotBefore = now,
            Expires = now + Lifetime,
        };
    }

    /// <inheritdoc/>
    public void Dispose() => Keys.Dispose();

    /// <summary>The same good token again until it nears its end: signing costs a millisecond.</summary>
    internal string Next()
    {
        var now = _time.GetUtcNow();
        var subject = (Keys.Current.KeyId, _bot.AppId, _bot.ServiceUrl);
        if (_ready is null || now >= _readyUntil || _readyFor != subject)
        {
            _ready = Mint();
            _readyUntil = now + Lifetime - TimeSpan.FromMinutes(5);
            _readyFor = subject;
        }
        return _ready;
    }
}
