using System.Globalization;
using CommsBot.Scheduling;

namespace CommsBot.Campaigns;

/// <summary>One time that a campaign comes round: what it is called, for when it is, and what becomes of it if that has passed.</summary>
/// <param name="Due">When the first person anywhere is due.</param>
/// <param name="PlannedFor">The same on the owner's clock.</param>
internal sealed record CampaignTurn(
    string Key, DateTimeOffset Due, DateTimeOffset PlannedFor, DateTime? RecipientLocalTime, DateTimeOffset? NextDue, CatchUpVerdict Verdict)
{
    /// <param name="campaign">One that is due.</param>
    /// <param name="now">The present.</param>
    public static CampaignTurn Of(Campaign campaign, DateTimeOffset now)
    {
        var due = campaign.NextDueAt!.Value;
        if (campaign.Schedule is not { } schedule)
            return new CampaignTurn(NudgeOfCampaign.KeyOfNow(campaign), due, due, null, null, CatchUpVerdict.Send);

        var times = new Occurrences(schedule);
        var zone = Zones.Find(schedule.ZoneId)!;
        var current = times.After(due.AddTicks(-1)).First();
        var next = times.NextAfter(current.Due);
        var local = current.Date.ToDateTime(schedule.At);
        var plannedFor = times.DueFor(current.Date, zone);
        var verdict = CatchUp.Decide(schedule, plannedFor, next is null ? null : times.DueFor(next.Value.Date, zone), now, Hours.Office, zone);
        return new CampaignTurn(
            local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), current.Due, plannedFor,
            schedule.Zone == ScheduleZone.Recipient ? local : null, next?.Due, verdict);
    }

    /// <summary>The first time that is still to come on the owner's clock, in whoever's zone it is sent; null when there is none.</summary>
    public static DateTimeOffset? FirstDue(Campaign campaign, DateTimeOffset now)
    {
        if (campaign.Schedule is not { } schedule)
            return now;

        var times = new Occurrences(schedule);
        var zone = Zones.Find(schedule.ZoneId)!;
        return times.After(now.AddDays(-2))
            .Where(o => times.DueFor(o.Date, zone) > now)
            .Select(o => (DateTimeOffset?)o.Due)
            .FirstOrDefault();
    }
}
