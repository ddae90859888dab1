using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards.Tests.Rendering;
using Shouldly;
using Xunit;

namespace CommsBot.AdaptiveCards.Tests;

public sealed class WritingTests
{
    [Fact]
    public void A_card_is_written_as_the_schema_spells_it()
    {
        var card = new AdaptiveCard
        {
            Lang = "de",
            Body =
            [
                new AdaptiveTextBlock("Grüße 👋 <at>Ann</at>")
                {
                    Size = AdaptiveTextSize.ExtraLarge,
                    Weight = AdaptiveTextWeight.Bolder,
                    Color = AdaptiveTextColor.Accent,
                    IsSubtle = true,
                    Spacing = AdaptiveSpacing.None,
                },
                new AdaptiveColumnSet
                {
                    Columns =
                    [
                        new AdaptiveColumn { Width = AdaptiveColumnWidth.Weight(62.5), Items = [new AdaptiveTextBlock("a") { Wrap = false }] },
                        new AdaptiveColumn { Width = AdaptiveColumnWidth.Pixels(40), MinHeight = 20, Style = AdaptiveContainerStyle.Emphasis },
                        new AdaptiveColumn { Id = "a", Width = AdaptiveColumnWidth.Auto, IsVisible = false },
                    ],
                },
                new AdaptiveChoiceSetInput("who") { Label = "Who", ChoicesData = AdaptiveDataQuery.People, Style = AdaptiveChoiceInputStyle.Filtered },
                new AdaptiveTimeInput("when") { Label = "When", Value = new TimeOnly(9, 5) },
                new AdaptiveNumberInput("n") { Label = "Number", Value = 0 },
            ],
            Actions =
            [
                new AdaptiveExecuteAction
                {
                    Title = "Vote",
                    Verb = "vote",
                    Data = new JsonObject { ["poll"] = 7 },
                    AssociatedInputs = AdaptiveAssociatedInputs.None,
                    Fallback = new AdaptiveSubmitAction { Title = "Vote" },
                },
                new AdaptiveToggleVisibilityAction { Title = "More", TargetElements = ["a", new("who", false)] },
            ],
            Refresh = new AdaptiveRefresh { Action = new AdaptiveExecuteAction { Verb = "refresh" }, UserIds = [] },
            Teams = new TeamsCardProperties { Width = TeamsCardWidth.Full, Entities = [new AdaptiveMention("<at>Ann</at>", "29:1", "Ann")] },
        };

        card.ToJson().ShouldBe(File.ReadAllText(Path.Combine(RepositoryFolder.Payloads, "writing.json")).TrimEnd());
        AdaptiveCard.Parse(card.ToJson()).ToJson().ShouldBe(card.ToJson());
    }
}
