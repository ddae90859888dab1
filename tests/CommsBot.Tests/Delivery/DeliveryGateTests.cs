using CommsBot.Audiences;
using CommsBot.Delivery;
using CommsBot.Scheduling;
using CommsBot.Teams;
using Shouldly;
using Xunit;
using Occurrence = CommsBot.Delivery.Occurrence;

namespace CommsBot.Tests.Delivery;

public sealed class DeliveryGateTests
{
    // A Tuesday, ten o'clock in Berlin.
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void At_work_with_budget_left_it_is_sent() => Decide(Somebody).ShouldBeOfType<GateVerdict.Send>();

    [Fact]
    public void At_night_it_waits_for_the_morning_of_their_own_zone() =>
        Decide(In("America/New_York"))
            .ShouldBe(new GateVerdict.Wait(new DateTimeOffset(2026, 11, 24, 14, 0, 0, TimeSpan.Zero), DeliveryReason.QuietHours));

    [Fact]
    public void Who_has_no_zone_has_the_senders() =>
        Decide(In(null), occurrence => occurrence with { TimeZone = "Asia/Tokyo" })
            .ShouldBe(new GateVerdict.Wait(new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero), DeliveryReason.QuietHours));

    [Fact]
    public void Who_has_no_zone_but_a_country_has_the_countrys() =>
        Decide(In(null) with { Hours = In(null).Hours with { Country = "Japan" } })
            .ShouldBe(new GateVerdict.Wait(new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero), DeliveryReason.QuietHours));

    [Fact]
    public void Without_office_hours_only_hours_that_are_known_are_kept()
    {
        Decide(In("America/New_York"), keepsOfficeHours: false).ShouldBeOfType<GateVerdict.Send>();
        Decide(Somebody with { Hours = Somebody.Hours with { NudgesFrom = new(13, 0), NudgesUntil = new(15, 0) } }, keepsOfficeHours: false)
            .ShouldBe(new GateVerdict.Wait(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero), DeliveryReason.QuietHours));
    }

    [Fact]
    public void What_is_settled_is_forgotten_whatever_else_there_is() =>
        Decide(Somebody with { IsSettled = true, HasLeft = true }, p => p with { ExpiresAt = Now }).ShouldBeOfType<GateVerdict.Forget>();

    [Fact]
    public void Hours_they_chose_go_before_those_of_the_directory() =>
        Decide(Somebody with { Hours = Somebody.Hours with { WorkStart = new(8, 0), WorkEnd = new(16, 0), NudgesFrom = new(13, 0), NudgesUntil = new(15, 0) } })
            .ShouldBe(new GateVerdict.Wait(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero), DeliveryReason.QuietHours));

    [Fact]
    public void A_pause_is_kept_and_one_beyond_the_end_is_a_skip()
    {
        Decide(Somebody with { PausedUntil = Now.AddHours(2) }).ShouldBe(new GateVerdict.Wait(Now.AddHours(2), DeliveryReason.Paused));
        Decide(Somebody with { PausedUntil = Now.AddDays(30) }).ShouldBe(new GateVerdict.Skip(DeliveryReason.Paused));
    }

    [Fact]
    public void The_fourth_nudge_of_a_week_waits_until_the_first_is_a_week_old()
    {
        var recent = Somebody with { RecentNudges = [Now.AddDays(-6), Now.AddDays(-3), Now.AddDays(-1)] };
        Decide(recent).ShouldBe(new GateVerdict.Wait(Now.AddDays(1), DeliveryReason.OverBudget));
        Decide(recent, p => p with { ExpiresAt = Now.AddHours(5) }).ShouldBe(new GateVerdict.Skip(DeliveryReason.OverBudget));
        Decide(recent with { Round = 1 }).ShouldBeOfType<GateVerdict.Send>();
        Decide(recent, p => p with { Kind = NudgeKind.FollowUp }).ShouldBe(new GateVerdict.Wait(Now.AddDays(1), DeliveryReason.OverBudget));
        Decide(recent, p => p with { Kind = NudgeKind.Invitation }).ShouldBeOfType<GateVerdict.Send>();
    }

    [Theory]
    [InlineData(NudgeKind.Prompt, NudgeKinds.Prompts, true)]
    [InlineData(NudgeKind.FollowUp, NudgeKinds.Polls, true)]
    [InlineData(NudgeKind.FollowUp, NudgeKinds.Prompts | NudgeKinds.Reminders, false)]
    [InlineData(NudgeKind.Poll, NudgeKinds.Prompts | NudgeKinds.Reminders, false)]
    [InlineData(NudgeKind.Invitation, NudgeKinds.Prompts | NudgeKinds.Reminders | NudgeKinds.Polls, false)]
    public void Kinds_they_do_not_want_are_skipped(object kind, object unwanted, bool isSkipped) =>
        (Decide(Somebody with { Unwanted = (NudgeKinds)unwanted }, p => p with { Kind = (NudgeKind)kind }) is GateVerdict.Skip { Reason: DeliveryReason.OptedOut })
            .ShouldBe(isSkipped);

    [Fact]
    public void An_urgent_nudge_goes_around_night_pause_and_budget_but_not_around_a_no()
    {
        var everything = In("America/New_York") with { PausedUntil = Now.AddDays(1), RecentNudges = [Now, Now, Now] };
        Decide(everything, p => p with { IsUrgent = true }).ShouldBeOfType<GateVerdict.Send>();
        Decide(everything with { Unwanted = NudgeKinds.Prompts }, p => p with { IsUrgent = true }).ShouldBe(new GateVerdict.Skip(DeliveryReason.OptedOut));
    }

    [Fact]
    public void Whoever_left_or_removed_the_bot_is_skipped_with_that_reason()
    {
        Decide(Somebody with { HasLeft = true }).ShouldBe(new GateVerdict.Skip(DeliveryReason.Left));
        Decide(Somebody with { Chat = Chat(isLeft: true) }).ShouldBe(new GateVerdict.Skip(DeliveryReason.NotInstalled));
    }

    [Fact]
    public void After_the_end_the_reason_it_waited_for_is_the_outcome()
    {
        Decide(Somebody with { Reason = DeliveryReason.QuietHours }, p => p with { ExpiresAt = Now }).ShouldBe(new GateVerdict.Skip(DeliveryReason.QuietHours));
        Decide(Somebody, p => p with { ExpiresAt = Now }).ShouldBe(new GateVerdict.Skip(DeliveryReason.TooLate));
    }

    private static DueDelivery Somebody { get; } = new()
    {
        Id = 1,
        OccurrenceId = default,
        PersonId = default,
        Round = 0,
        Reason = DeliveryReason.None,
        PlannedFor = Now,
        DueAt = Now,
        Refusals = 0,
        TenantId = "t",
        TeamsUserId = "29:a",
        EntraObjectId = null,
        Language = "en",
        Hours = new RecipientHours
        {
            TimeZone = "Europe/Berlin", Country = null, WorkStart = null, WorkEnd = null, WorkDays = null, NudgesFrom = null, NudgesUntil = null,
        },
        HasLeft = false,
        PausedUntil = null,
        Unwanted = NudgeKinds.None,
        Chat = Chat(isLeft: false),
    };

    private static DueDelivery In(string? timeZone) => Somebody with { Hours = Somebody.Hours with { TimeZone = timeZone } };

    private static StoredConversation Chat(bool isLeft) => new()
    {
        Id = "a:1", TenantId = "t", Scope = ConversationScope.Personal, BotId = "28:b", BotName = "CommsBot", ServiceUrl = "https://x/", IsLeft = isLeft,
    };

    private static GateVerdict Decide(DueDelivery due, Func<NudgePlan, NudgePlan>? change = null, bool keepsOfficeHours = true)
    {
        var plan = new NudgePlan
        {
            TenantId = "t",
            Kind = NudgeKind.Prompt,
            SubjectId = Guid.Empty,
            Key = "once",
            AudienceName = "Everyone",
            PlannedFor = Now,
            ExpiresAt = Now.AddDays(5),
            TimeZone = "Europe/Berlin",
        };
        return DeliveryGate.Decide(due, Occurrence.Plan(change?.Invoke(plan) ?? plan, TimeProvider.System), Now, new DeliveryOptions { KeepsOfficeHours = keepsOfficeHours });
    }
}
