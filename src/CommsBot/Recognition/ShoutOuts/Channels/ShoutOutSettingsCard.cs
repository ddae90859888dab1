using System.Globalization;
using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;
using CommsBot.Cards;
using CommsBot.Localization;
using CommsBot.Scheduling;
using CommsBot.Teams;

namespace CommsBot.Recognition.ShoutOuts.Channels;

/// <param name="ChannelId">Which channel; the card is shown in it.</param>
/// <param name="Settings">What stands in the fields.</param>
/// <param name="NextDue">When the next post is due, on the channel's clocks; null while it is not posted weekly.</param>
/// <param name="AccountSentence">How it stands with the posting account; null when it is fine or not wanted.</param>
/// <param name="Notice">What just happened, or has to be put right.</param>
internal sealed record ShoutOutSettingsView(
    string ChannelId, ShoutOutSettings Settings, DateTimeOffset? NextDue, string? AccountSentence, CardNotice? Notice = null);

/// <summary>How a channel's weekly post is set up. Pure.</summary>
internal static class ShoutOutSettingsCard
{
    public static AdaptiveCard Create(ShoutOutSettingsView view, CultureInfo culture)
    {
        var (s, texts) = (view.Settings, new ShoutOutSettingsTexts(culture));
        return CardFrame.Create(
            culture,
            [
                CardFrame.Header("🎉", new ShoutOutTexts(culture).Kind, texts.Kind),
                .. view.Notice is null ? (IEnumerable<AdaptiveElement>)[] : [view.Notice.ToElement()],
                new AdaptiveToggleInput(ShoutOutSettingsForm.IsOn) { Title = texts.IsOn, Value = s.IsOn ? "true" : "false" },
                Halves(
                    Choice(ShoutOutSettingsForm.Weekday, texts.Weekday, s.Weekday.ToString(), DayNames(culture)),
                    new AdaptiveTimeInput(ShoutOutSettingsForm.At) { Label = texts.At, Value = s.At, IsRequired = true, ErrorMessage = texts.TimeProblem }),
                new AdaptiveTextInput(ShoutOutSettingsForm.Zone)
                {
                    Label = texts.Zone, Value = s.ZoneId, Placeholder = "Europe/Berlin", MaxLength = 60, IsRequired = true, ErrorMessage = texts.ZoneProblem(""),
                },
                Halves(
                    new AdaptiveTextInput(ShoutOutSettingsForm.Hashtag) { Label = texts.Hashtag, Value = s.Hashtag, MaxLength = 51, IsRequired = true, ErrorMessage = texts.HashtagProblem },
                    new AdaptiveNumberInput(ShoutOutSettingsForm.MostItems)
                    {
                        Label = texts.MostItems, Value = s.MostItems, Min = 1, Max = ShoutOutSettings.MostItemsAtAll, IsRequired = true,
                        ErrorMessage = texts.MostItemsProblem(ShoutOutSettings.MostItemsAtAll),
                    }),
                new AdaptiveTextInput(ShoutOutSettingsForm.Greeting)
                {
                    Label = texts.Greeting, Value = s.Greeting is "" ? null : s.Greeting, Placeholder = new ShoutOutTexts(Languages.FromLocale(s.Language)).Greeting,
                    IsMultiline = true, MaxLength = ShoutOutSettings.MaxGreetingLength,
                },
                Choice(
                    ShoutOutSettingsForm.Language, texts.Language, s.Language, [.. Languages.Supported.Select(l => (l.NativeName, l.Name))]),
                Choice(
                    ShoutOutSettingsForm.Order, texts.Order, s.Order.ToString(),
                    [(texts.OrderFair, nameof(ShoutOutOrder.FairRotation)), (texts.OrderOldest, nameof(ShoutOutOrder.OldestFirst))]),
                Choice(
                    ShoutOutSettingsForm.Identity, texts.Identity, s.Identity.ToString(),
                    [(texts.IdentityAccount, nameof(PostingIdentity.Account)), (texts.IdentityBot, nameof(PostingIdentity.Bot))]),
                Choice(
                    ShoutOutSettingsForm.WithoutGraph, texts.WithoutGraph, s.WithoutGraph.ToString(),
                    [(texts.WithoutHold, nameof(WithoutGraph.Hold)), (texts.WithoutBot, nameof(WithoutGraph.PostAsBot))]),
                .. view.AccountSentence is null ? (IEnumerable<AdaptiveElement>)[] : [new AdaptiveTextBlock(AdaptiveText.Escape(view.AccountSentence))],
                CardFrame.Footer(view.NextDue is { } next
                    ? texts.Next(next.ToString("D", culture), next.ToString("t", culture), AdaptiveText.Escape(s.ZoneId))
                    : texts.NotWeekly),
            ],
            [CardVerb.Execute(texts.Save, ShoutOutVerbs.SaveSettings, new JsonObject { ["channel"] = view.ChannelId }) with { Style = AdaptiveActionStyle.Positive }]);
    }

    private static (string Name, string Value)[] DayNames(CultureInfo culture) =>
        [.. Weekdays.All.ToList().Select(d => (culture.DateTimeFormat.GetDayName(d), d.ToString()))];

    private static AdaptiveChoiceSetInput Choice(string id, string label, string value, (string Name, string Value)[] choices) => new(id)
    {
        Label = label, Value = value, Style = AdaptiveChoiceInputStyle.Compact, Choices = [.. choices.Select(c => new AdaptiveChoice(c.Name, c.Value))],
    };

    private static AdaptiveColumnSet Halves(AdaptiveInput left, AdaptiveInput right) => new()
    {
        Columns =
        [
            new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch, Items = [left] },
            new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch, Items = [right] },
        ],
    };
}
