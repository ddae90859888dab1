using CommsBot.Audiences;
using CommsBot.Scheduling;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace CommsBot.Delivery;

/// <summary>Taps on what stands under every nudge. The nudge itself is never replaced: somebody may be filling it in.</summary>
internal sealed class NudgeActions(
    CommsBotDbContext db, ComeBackLater comeBackLater, PersonalPreferences preferences, PauseNudges pauseNudges, People people, TimeProvider clock)
{
    private const int PauseDays = 14;

    public async Task<CardActionAnswer> NotNowAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var texts = new NudgeTexts(request.Turn.Culture);
        if (OccurrenceOf(request) is not { } occurrence)
            return new CardActionAnswer.Say(texts.IsOver);

        var answer = await comeBackLater.RunAsync(occurrence, await people.GetSenderAsync(request.Turn, cancellationToken), cancellationToken);
        return new CardActionAnswer.Say(answer switch
        {
            ComeBackAnswer.ComesBack back => texts.ComesBack(texts.DayAndTime(back.At.ToString("D", texts.Culture), back.At.ToString("t", texts.Culture))),
            ComeBackAnswer.EndsBefore end => texts.EndsBefore(texts.DayAndTime(end.Expiry.ToString("D", texts.Culture), end.Expiry.ToString("t", texts.Culture))),
            ComeBackAnswer.CameBack => texts.CameBack,
            _ => texts.IsOver,
        });
    }

    public async Task<CardActionAnswer> WhyMeAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var texts = new NudgeTexts(request.Turn.Culture);
        var person = await people.GetSenderAsync(request.Turn, cancellationToken);
        var got = OccurrenceOf(request) is not { } id ? null : await db.Set<Occurrence>().AsNoTracking()
            .SingleOrDefaultAsync(o => o.Id == id && db.Set<Delivery>().Any(d => d.OccurrenceId == id && d.PersonId == person), cancellationToken);
        return new CardActionAnswer.Say(got switch
        {
            null => texts.IsOver,
            { SenderName: "" } => texts.BecauseFromCommsBot(got.AudienceName),
            _ => texts.Because(got.AudienceName, got.SenderName),
        });
    }

    public async Task<CardActionAnswer> FewerAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var texts = new NudgeTexts(turn.Culture);
        await turn.ShowAsync(new CardMessage(FewerCard.Choices(turn.Culture, KindOf(request)), texts.FewerQuestion), cancellationToken);
        return new CardActionAnswer.Say(texts.ChooseBelow);
    }

    public async Task<CardActionAnswer> NoMoreAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var kind = KindOf(request);
        await ChangeAsync(request, p => p.Unwanted |= FewerCard.WishOf(kind), cancellationToken);
        return new CardActionAnswer.Show(FewerCard.NoMore(request.Turn.Culture, kind));
    }

    public async Task<CardActionAnswer> WantAgainAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var kind = KindOf(request);
        await ChangeAsync(request, p => p.Unwanted &= ~FewerCard.WishOf(kind), cancellationToken);
        return new CardActionAnswer.Show(FewerCard.Choices(request.Turn.Culture, kind));
    }

    public async Task<CardActionAnswer> PauseAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var person = await people.GetSenderAsync(request.Turn, cancellationToken);
        var zoneId = await db.Set<Person>().Where(p => p.Id == person).Select(p => p.TimeZone).SingleAsync(cancellationToken);
        var zone = Zones.Find(zoneId) ?? request.Turn.TimeZone;
        var until = WallClock.DateOf(clock.GetUtcNow(), zone).AddDays(PauseDays);
        await pauseNudges.PauseAsync(person, WallClock.InstantOf(until, TimeOnly.MinValue, zone), cancellationToken);
        return new CardActionAnswer.Show(FewerCard.Paused(request.Turn.Culture, KindOf(request), until));
    }

    public async Task<CardActionAnswer> EndPauseAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        await pauseNudges.ResumeAsync(await people.GetSenderAsync(request.Turn, cancellationToken), cancellationToken);
        return new CardActionAnswer.Show(FewerCard.Choices(request.Turn.Culture, KindOf(request)));
    }

    private async Task ChangeAsync(CardActionRequest request, Action<Preferences> change, CancellationToken cancellationToken) =>
        await preferences.ChangeAsync(await people.GetSenderAsync(request.Turn, cancellationToken), change, cancellationToken);

    private static OccurrenceId? OccurrenceOf(CardActionRequest request) => ITypedId<OccurrenceId>.TryParse(request.Text(NudgeFooter.OccurrenceField));

    private static NudgeKind KindOf(CardActionRequest request) =>
        Enum.TryParse<NudgeKind>(request.Text(NudgeFooter.KindField), out var kind) && Enum.IsDefined(kind) ? kind : NudgeKind.Prompt;
}
