using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Results;
using CommsBot.Teams;

namespace CommsBot.Polls.Answering;

/// <summary>
/// Every face of a poll for those who are asked: asking, answered, changing, shared by a channel, closed. Pure: state and language in, card out. No
/// face of an anonymous poll shows an answer of the viewer.
/// </summary>
internal static class AnswerCards
{
    /// <summary>What a card names its wave with.</summary>
    public const string Wave = "wave";

    /// <summary>To a person who has not answered.</summary>
    /// <param name="poll">As they have it before them.</param>
    /// <param name="culture">Theirs.</param>
    /// <param name="problem">What has to be put right, if anything.</param>
    /// <param name="filledIn">What they have filled in already.</param>
    public static AdaptiveCard Asking(AskedPoll poll, CultureInfo culture, string? problem = null, IReadOnlyList<QuestionAnswer>? filledIn = null)
    {
        var (words, texts) = WordsOf(poll, culture);
        return Frame(
            poll,
            words,
            [.. Fields(poll, words, filledIn ?? []), CardFrame.Footer(PollPromise.Of(poll, texts))],
            [.. SendButtons(poll, words), .. CloseButton(poll, texts)],
            problem);
    }

    /// <summary>To a person who has answered: of a named poll their answers, with everybody's where they may see them, and the way to change.</summary>
    public static AdaptiveCard Answered(AskedPoll poll, CultureInfo culture)
    {
        var (words, texts) = WordsOf(poll, culture);
        return Frame(
            poll,
            words,
            [.. KnownAnswers.Of(poll, words), CardFrame.Footer(AnsweredFooter(poll, words, texts))],
            [Button(poll, texts.ChangeAnswer, PollVerbs.Change), .. CloseButton(poll, texts)]);
    }

    /// <summary>Asking again, the present answers of a named poll filled in.</summary>
    public static AdaptiveCard Changing(AskedPoll poll, CultureInfo culture, string? problem = null, IReadOnlyList<QuestionAnswer>? filledIn = null)
    {
        var (words, texts) = WordsOf(poll, culture);
        return Frame(
            poll,
            words,
            [.. Fields(poll, words, filledIn ?? poll.Mine), CardFrame.Footer(poll.Rules.IsAnonymous ? texts.ChangingAnonymous : texts.Changing)],
            [.. SendButtons(poll, words), Button(poll, texts.KeepAnswer, PollVerbs.Show)],
            problem);
    }

    /// <summary>
    /// What everybody in a channel or group sees: a named question of one tap with its counts, all others as they were asked, since a card with fields
    /// must not be replaced while somebody fills it in.
    /// </summary>
    /// <param name="poll">Without a viewer.</param>
    /// <param name="culture">The poll's own language.</param>
    /// <param name="refreshFor">People whose clients fetch their own view by themselves; at most 60 are possible in Teams.</param>
    public static AdaptiveCard Shared(AskedPoll poll, CultureInfo culture, IReadOnlyList<string> refreshFor)
    {
        var (words, texts) = WordsOf(poll, culture);
        var counts = HasLiveCounts(poll) && poll.Results is { Respondents: > 0, Questions: [var only] } ? only : null;
        var card = Frame(
            poll,
            words,
            [
                .. counts is null ? Fields(poll, words, []) : LiveRows(poll, counts, words),
                .. counts is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Quiet(texts.SoFar(new ResultTexts(culture).Answers(counts.Respondents)))],
                .. poll.Rules.IsAnonymous ? [CardFrame.Quiet(texts.ComingIn)] : (IEnumerable<AdaptiveElement>)[],
                CardFrame.Footer(PollPromise.Of(poll, texts)),
            ],
            [.. SendButtons(poll, words), Button(poll, texts.MyAnswer, PollVerbs.Show)]);
        return refreshFor.Count == 0 ? card : card with { Refresh = new AdaptiveRefresh { Action = Button(poll, texts.MyAnswer, PollVerbs.Show), UserIds = refreshFor } };
    }

    /// <summary>Whether the shared card changes with each answer.</summary>
    public static bool HasLiveCounts(AskedPoll poll) =>
        poll is { IsOneTap: true, Rules: { IsAnonymous: false, ResultsFor: ResultsRule.AfterAnswering } } && !poll.Questions[0].HasOther;

    /// <summary>The last face, on every copy.</summary>
    public static AdaptiveCard Closed(AskedPoll poll, CultureInfo culture, string? notice = null)
    {
        var (words, texts) = WordsOf(poll, culture);
        return Frame(poll, words, [.. KnownAnswers.Of(poll, words), CardFrame.Footer(ClosedFooter(poll, texts))], [], notice);
    }

    /// <summary>The face that fits the poll and its viewer now.</summary>
    public static AdaptiveCard For(AskedPoll poll, CultureInfo culture) => poll switch
    {
        { IsClosed: true } => Closed(poll, culture),
        { HasAnswered: true } => Answered(poll, culture),
        _ => Asking(poll, culture),
    };

    public static JsonObject DataOf(AskedPoll poll) => new() { [Wave] = poll.Wave };

    private static (QuestionWords Words, AnswerTexts Texts) WordsOf(AskedPoll poll, CultureInfo culture) =>
        (new QuestionWords(culture, poll.DefaultLanguage), new AnswerTexts(culture));

    private static AdaptiveCard Frame(
        AskedPoll poll, QuestionWords words, IReadOnlyList<AdaptiveElement> body, IReadOnlyList<AdaptiveAction> actions, string? notice = null)
    {
        var texts = new AnswerTexts(words.Culture);
        var kind = poll.Rules.IsAnonymous ? texts.AnonymousKind : texts.Kind;
        var state = StateOf(poll, texts);
        var title = poll.Title is { } given ? words.Say(given) : poll.Questions.Count == 1 ? words.Text(poll.Questions[0]) : null;
        return CardFrame.Create(
            words.Culture,
            [
                CardFrame.Header(poll.Rules.IsAnonymous ? "🔒" : "📊", kind, AdaptiveText.Escape(state)),
                .. notice is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Notice(AdaptiveText.Escape(notice))],
                .. title is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Title(AdaptiveText.Escape(title))],
                .. poll is { Title: not null, Questions: [var only] } ? [new AdaptiveTextBlock(AdaptiveText.Escape(words.Text(only)))] : (IEnumerable<AdaptiveElement>)[],
                .. body,
            ],
            actions) with { Speak = string.Join(". ", new[] { kind, state, notice, title }.Where(s => s is not null)) };
    }

    private static string StateOf(AskedPoll poll, AnswerTexts texts) => poll switch
    {
        { IsClosed: true } => texts.FromClosed(poll.FromName),
        { ClosesAt: { } at } => texts.FromCloses(poll.FromName, ClosingTime.Say(at, poll.ZoneId, texts)),
        _ => texts.From(poll.FromName),
    };

    private static IEnumerable<AdaptiveElement> Fields(AskedPoll poll, QuestionWords words, IReadOnlyList<QuestionAnswer> filledIn)
    {
        if (!poll.IsOneTap)
            return AnswerInputs.Of(poll, words, filledIn);

        var mine = filledIn is [{ Options: [var option, ..] }, ..] ? option : (int?)null;
        var other = poll.Questions[0].HasOther
            ? [AnswerInputs.Other(0, filledIn is [{ Text: var written }, ..] ? written : null, isRequired: true, words, new AnswerTexts(words.Culture))]
            : (IEnumerable<AdaptiveElement>)[];
        return TapRows.Of(poll, words, mine).Concat(other);
    }

    private static IEnumerable<AdaptiveElement> LiveRows(AskedPoll poll, QuestionResult counts, QuestionWords words) =>
        counts.Question.Kind is QuestionKind.SingleChoice or QuestionKind.YesNo
            ? ResultRow.Of(counts, words).Select(r => TapRows.Row(poll, r.Option, words, ResultBars.Lines(r, words.Culture)))
            : [.. TapRows.Of(poll, words, null), .. ResultBars.Of(counts, words, null)];

    private static string AnsweredFooter(AskedPoll poll, QuestionWords words, AnswerTexts texts) => poll switch
    {
        { Rules.IsAnonymous: true } => $"{texts.ComingIn} {PollPromise.Of(poll, texts)}",
        { Results: { } results } => texts.ChangeHint(new ResultTexts(words.Culture).Answers(results.Respondents)),
        { Rules.ResultsFor: ResultsRule.AfterClosing } => $"{texts.ChangeUntilClosing} {texts.AllAfterClosing}",
        _ => texts.ChangeUntilClosing,
    };

    private static string ClosedFooter(AskedPoll poll, AnswerTexts texts) => poll switch
    {
        { Results.Respondents: 0 } when poll.Results.Questions.All(q => !q.IsHidden) => texts.ClosedNobody,
        { Results: { Respondents: 0 } } => texts.ClosedHidden(PollNumbers.FewestShown),
        { Results: { } results } when results.Questions.All(q => q.IsHidden) => texts.ClosedTooClear(new ResultTexts(texts.Culture).Answers(results.Respondents)),
        { Results: { } results } => texts.ClosedFooter(new ResultTexts(texts.Culture).Answers(results.Respondents)),
        _ => texts.ClosedThanks(AdaptiveText.Escape(poll.FromName)),
    };

    private static IEnumerable<AdaptiveAction> SendButtons(AskedPoll poll, QuestionWords words)
    {
        var texts = new AnswerTexts(words.Culture);
        if (!poll.IsOneTap)
            return [Sending(poll, poll.Questions.Count == 1 ? texts.SendOne : texts.Send) with { Style = AdaptiveActionStyle.Positive }];

        return poll.Questions[0].HasOther ? [Sending(poll, texts.SendOther)] : [];
    }

    private static AdaptiveAction[] CloseButton(AskedPoll poll, AnswerTexts texts) =>
        poll.IsMine ? [Button(poll, texts.Close, PollVerbs.Close) with { Mode = AdaptiveActionMode.Secondary }] : [];

    private static AdaptiveExecuteAction Button(AskedPoll poll, string title, string verb) => CardVerb.ExecuteWithoutInputs(title, verb, DataOf(poll));

    private static AdaptiveExecuteAction Sending(AskedPoll poll, string title) =>
        CardVerb.Execute(title, PollVerbs.Answer, DataOf(poll));
}
