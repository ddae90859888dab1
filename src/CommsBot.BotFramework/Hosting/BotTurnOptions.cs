using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework.Hosting;

/// <summary>How turns are run; section <c>Bot:Turns</c> for the numbers, code for the rest.</summary>
public sealed class BotTurnOptions
{
    /// <summary>The section these options are bound from.</summary>
    public const string SectionName = "Bot:Turns";

    /// <summary>The largest body that is read, in bytes; larger ones are answered 413. Default: 256 KB, Teams sends about 100 KB at most.</summary>
    public int MaxBodySize { get; set; } = 256 * 1024;

    /// <summary>
    /// After this time a turn is answered with 202 and goes on in the background. Default: 10 seconds; Teams gives up after
    /// 10 to 15 (https://learn.microsoft.com/azure/bot-service/bot-builder-howto-long-operations-guidance).
    /// </summary>
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// After this time an invoke is answered with <see cref="StillWorkingText"/> and goes on in the background; its late result is lost, so
    /// the bot should update the card as well. Default: 4 seconds, since Teams waits 5 for the shortest of them.
    /// </summary>
    public TimeSpan AnswerInvokeWithin { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>After this time a turn is cancelled. Default: 5 minutes.</summary>
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long running turns may take to end when the host stops; then they are cancelled. Default: 15 seconds.</summary>
    public TimeSpan DrainWithin { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Whether what is logged during a turn carries tenant, conversation and activity id. Default: always. Say no for activities whose log
    /// must not tell who did what.
    /// </summary>
    public Func<Activity, bool> UseLogScope { get; set; } = static _ => true;

    /// <summary>
    /// Says in a sentence why a turn failed, where the cause is known and lies outside the bot: that is logged in place of the exception. Default: never, every
    /// failure is logged with its exception.
    /// </summary>
    public Func<Exception, string?> OutageOf { get; set; } = static _ => null;

    /// <summary>What a person reads who waits for an invoke that takes long; the activity carries their language.</summary>
    public Func<Activity, string> StillWorkingText { get; set; } = static _ => "This takes a little longer. It will be done in a moment.";

    /// <summary>What a person reads whose invoke failed.</summary>
    public Func<Activity, string> FailureText { get; set; } = static _ => "Something went wrong. Please try again.";
}
