using System.Diagnostics.Metrics;

namespace CommsBot.Diagnostics;

/// <summary>What operators watch, as OpenTelemetry metrics. Tags are kinds and outcomes of our own; never a person, a poll, a channel or a tenant.</summary>
internal sealed class BotMeter
{
    public const string Name = "CommsBot";

    private readonly Counter<long> nudges;
    private readonly Histogram<double> lag;
    private readonly Counter<long> throttles;
    private readonly Counter<long> votes;
    private readonly Counter<long> posts;
    private readonly Gauge<double> signInDaysLeft;

    public BotMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        nudges = meter.CreateCounter<long>("commsbot.nudges", "{nudge}", "Nudges that have their outcome.");
        lag = meter.CreateHistogram<double>("commsbot.nudge.lag", "s", "Time from the planned time to delivery.");
        throttles = meter.CreateCounter<long>("commsbot.teams.throttles", "{call}", "Calls that Teams answered with 429.");
        votes = meter.CreateCounter<long>("commsbot.votes", "{ballot}", "Ballots that were handed in.");
        posts = meter.CreateCounter<long>("commsbot.posts", "{attempt}", "Attempts to post in the name of the posting account.");
        signInDaysLeft = meter.CreateGauge<double>("commsbot.posting.days_left", "d", "Days until the posting account's sign-in ends unless it is renewed.");
    }

    public void NudgeSettled(string kind, string outcome, string reason) =>
        nudges.Add(1, new("kind", kind), new("outcome", outcome), new("reason", reason));

    public void Delivered(string kind, TimeSpan afterPlan) => lag.Record(afterPlan.TotalSeconds, new KeyValuePair<string, object?>("kind", kind));

    public void Throttled() => throttles.Add(1);

    public void Voted(int ballots, string outcome) => votes.Add(ballots, new KeyValuePair<string, object?>("outcome", outcome));

    public void Posted(string outcome) => posts.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public void SignInEndsIn(TimeSpan left) => signInDaysLeft.Record(left.TotalDays);
}
