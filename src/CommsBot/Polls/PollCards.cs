using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Teams;

namespace CommsBot.Polls;

/// <summary>Every face of a poll: asking, answered, changing, shared by a channel, closed. Pure: state and language in, card out.</summary>
internal static class PollCards
{
    public const string Icon = "📊";

    /// <summary>To a person who has not answered.</summary>
    public static AdaptiveCard Asking(PollView poll, CultureInfo culture)
    {
        var texts = new PollTexts(culture);
        return Frame(poll, texts, [.. poll.Choices.Select(c => Row(poll, c, texts)), CardFrame.Footer(texts.Tap)], CloseButton(poll, texts));
    }

    /// <summary>To a person who has answered: their answer, everybody's counts, and the way to change.</summary>
    public static AdaptiveCard Answered(PollView poll, CultureInfo culture)
    {
        var texts = new PollTexts(culture);
        return Frame(
            poll,
            texts,
            [.. poll.Choices.Select(c => Result(poll, c, texts)), CardFrame.Footer(texts.ChangeHint(texts.Answers(poll.Answers)))],
            [CardVerb.Execute(texts.ChangeAnswer, PollVerbs.Change, DataOf(poll)), .. CloseButton(poll, texts)]);
    }

    /// <summary>The rows again, the present answer ticked.</summary>
    public static AdaptiveCard Changing(PollView poll, CultureInfo culture)
    {
        var texts = new PollTexts(culture);
        return Frame(
            poll,
            texts,
            [.. poll.Choices.Select(c => Row(poll, c, texts)), CardFrame.Footer(texts.ChangeFooter)],
            [CardVerb.Execute(texts.KeepAnswer, PollVerbs.Show, DataOf(poll))]);
    }

    /// <summary>What everybody in a channel or group sees: live counts on rows that can be tapped.</summary>
    /// <param name="poll">Without a viewer.</param>
    /// <param name="culture">The poll's own language.</param>
    /// <param name="refreshFor">People whose clients fetch their own view by themselves; at most 60 are possible in Teams.</param>
    public static AdaptiveCard Shared(PollView poll, CultureInfo culture, IReadOnlyList<string> refreshFor)
    {
        var texts = new PollTexts(culture);
        if (poll.Answers == 0)
            return Asking(poll, culture);

        var card = Frame(
            poll,
            texts,
            [.. poll.Choices.Select(c => SharedRow(poll, c, texts)), CardFrame.Footer(texts.SharedFooter(texts.Answers(poll.Answers)))],
            [CardVerb.Execute(texts.MyAnswer, PollVerbs.Show, DataOf(poll))]);
        return refreshFor.Count == 0
            ? card
            : card with { Refresh = new AdaptiveRefresh { Action = CardVerb.Execute(texts.MyAnswer, PollVerbs.Show, DataOf(poll)), UserIds = refreshFor } };
    }

    /// <summary>The last face, on every copy.</summary>
    public static AdaptiveCard Closed(PollView poll, CultureInfo culture, string? notice = null)
    {
        var texts = new PollTexts(culture);
        var footer = poll.Answers == 0 ? texts.ClosedNobody : texts.ClosedFooter(texts.Answers(poll.Answers));
        return Frame(poll, texts, [.. poll.Choices.Select(c => Result(poll, c, texts)), CardFrame.Footer(footer)], [], notice);
    }

    /// <summary>The face that fits the poll and its viewer now.</summary>
    public static AdaptiveCard For(PollView poll, CultureInfo culture) => poll switch
    {
        { IsClosed: true } => Closed(poll, culture),
        { MyChoice: null } => Asking(poll, culture),
        _ => Answered(poll, culture),
    };

    public static JsonObject DataOf(PollView poll) => new() { ["poll"] = poll.Id.ToString() };

    private static AdaptiveCard Frame(
        PollView poll, PollTexts texts, IReadOnlyList<AdaptiveElement> body, IReadOnlyList<AdaptiveAction> actions, string? notice = null)
    {
        var name = AdaptiveText.Escape(poll.CreatorName);
        return CardFrame.Create(
            texts.Culture,
            [
                CardFrame.Header(Icon, texts.Kind, poll.IsClosed ? texts.FromClosed(name) : texts.From(name)),
                .. notice is null ? (IEnumerable<AdaptiveElement>)[] : [CardFrame.Notice(notice)],
                CardFrame.Title(AdaptiveText.Escape(poll.Question)),
                .. body,
            ],
            actions);
    }

    private static AdaptiveAction[] CloseButton(PollView poll, PollTexts texts) =>
        poll.IsMine ? [CardVerb.Execute(texts.Close, PollVerbs.Close, DataOf(poll)) with { Mode = AdaptiveActionMode.Secondary }] : [];

    private static AdaptiveContainer Row(PollView poll, ChoiceResult choice, PollTexts texts)
    {
        var isMine = choice.Position == poll.MyChoice;
        return Tappable(poll, choice, texts,
        [
            Columns(AdaptiveText.Escape(choice.Text), isMine ? "●" : "○", isMine),
        ]);
    }

    private static AdaptiveContainer SharedRow(PollView poll, ChoiceResult choice, PollTexts texts) =>
        Tappable(poll, choice, texts, [.. ResultLines(poll, choice, texts)]);

    private static AdaptiveContainer Tappable(PollView poll, ChoiceResult choice, PollTexts texts, IReadOnlyList<AdaptiveElement> items)
    {
        var data = DataOf(poll);
        data["choice"] = choice.Position;
        return new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Emphasis,
            Spacing = AdaptiveSpacing.Small,
            SelectAction = CardVerb.Execute(choice.Text, PollVerbs.Answer, data) with { Tooltip = texts.AnswerTooltip(choice.Text) },
            Items = items,
        };
    }

    private static AdaptiveContainer Result(PollView poll, ChoiceResult choice, PollTexts texts) =>
        new() { Spacing = AdaptiveSpacing.Medium, Items = [.. ResultLines(poll, choice, texts)] };

    private static IEnumerable<AdaptiveElement> ResultLines(PollView poll, ChoiceResult choice, PollTexts texts)
    {
        var percent = poll.PercentOf(choice);
        var isMine = choice.Position == poll.MyChoice;
        yield return Columns((isMine ? "✓ " : "") + AdaptiveText.Escape(choice.Text), texts.Share(percent, choice.Count), isMine);
        yield return ResultBar.Create(percent, isMine, texts.Bar(choice.Text, percent, texts.Answers(choice.Count)));
    }

    private static AdaptiveColumnSet Columns(string left, string right, bool isStrong)
    {
        var weight = isStrong ? AdaptiveTextWeight.Bolder : (AdaptiveTextWeight?)null;
        return new AdaptiveColumnSet
        {
            Columns =
            [
                new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch, Items = [new AdaptiveTextBlock(left) { Weight = weight }] },
                new AdaptiveColumn
                {
                    Width = AdaptiveColumnWidth.Auto,
                    VerticalContentAlignment = AdaptiveVerticalAlignment.Center,
                    Items = [new AdaptiveTextBlock(right) { Weight = weight, IsSubtle = !isStrong }],
                },
            ],
        };
    }
}
