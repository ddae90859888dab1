using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;

namespace CommsBot.Benchmarks.Turns;

/// <summary>The card a vote is answered with. peer/bot.js builds the same, which is checked before anything is measured.</summary>
internal static class VoteCard
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Thursday", "Friday"];

    public static AdaptiveCard Create(string poll, int mine) => new()
    {
        FallbackText = "Which day suits you for the team lunch?",
        Lang = "en",
        Body =
        [
            new AdaptiveColumnSet
            {
                Columns =
                [
                    new AdaptiveColumn { Width = AdaptiveColumnWidth.Auto, Items = [new AdaptiveTextBlock("📊")] },
                    new AdaptiveColumn
                    {
                        Width = AdaptiveColumnWidth.Stretch,
                        Items = [new AdaptiveTextBlock("Poll from Megan Bowen") { Size = AdaptiveTextSize.Small, IsSubtle = true }],
                    },
                ],
            },
            new AdaptiveTextBlock("Which day suits you for the team lunch?") { Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder },
            .. Days.Select((day, position) => Row(poll, day, position, position == mine)),
            new AdaptiveTextBlock("17 answers. You can change yours.") { Size = AdaptiveTextSize.Small, IsSubtle = true, Spacing = AdaptiveSpacing.Medium },
        ],
        Actions = [new AdaptiveExecuteAction { Title = "Change my answer", Verb = "poll.change", Data = new JsonObject { ["poll"] = poll } }],
        Teams = new TeamsCardProperties { Width = TeamsCardWidth.Full },
    };

    private static AdaptiveContainer Row(string poll, string day, int position, bool isMine) => new()
    {
        Style = AdaptiveContainerStyle.Emphasis,
        Spacing = AdaptiveSpacing.Small,
        SelectAction = new AdaptiveExecuteAction
        {
            Title = day,
            Verb = "poll.answer",
            Data = new JsonObject { ["poll"] = poll, ["choice"] = position },
        },
        Items =
        [
            new AdaptiveColumnSet
            {
                Columns =
                [
                    new AdaptiveColumn
                    {
                        Width = AdaptiveColumnWidth.Stretch,
                        Items = [new AdaptiveTextBlock(day) { Weight = isMine ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default }],
                    },
                    new AdaptiveColumn { Width = AdaptiveColumnWidth.Auto, Items = [new AdaptiveTextBlock($"{25 * position} %") { IsSubtle = !isMine }] },
                ],
            },
        ],
    };
}
