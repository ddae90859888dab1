using System.Text.Json.Nodes;

namespace CommsBot.AdaptiveCards.Tests.Gallery;

internal static class ActionCards
{
    public static AdaptiveCard Actions { get; } = new()
    {
        Refresh = new() { Action = new() { Verb = "refresh", Data = new JsonObject { ["poll"] = 7 } }, UserIds = ["29:ann"], Expires = "2026-12-01T00:00:00Z" },
        Authentication = new()
        {
            Text = "Sign in",
            ConnectionName = "graph",
            TokenExchangeResource = new("1", "api://bot", "entra"),
            Buttons = [new("signin", "https://example.com/sign-in", "Sign in")],
        },
        Body =
        [
            new AdaptiveTextBlock("Hidden") { Id = "hidden", IsVisible = false },
            new AdaptiveTextBlock("Shown") { Id = "shown" },
            new AdaptiveActionSet
            {
                HorizontalAlignment = AdaptiveHorizontalAlignment.Right,
                Actions =
                [
                    new AdaptiveToggleVisibilityAction { Title = "Swap", TargetElements = ["hidden", new("shown", false)] },
                    new AdaptiveOpenUrlAction("https://example.com") { Title = "Read", Tooltip = "Opens the browser", IconUrl = Pictures.Square },
                ],
            },
        ],
        Actions =
        [
            new AdaptiveExecuteAction
            {
                Id = "vote",
                Title = "Vote",
                Verb = "vote",
                Data = new JsonObject { ["poll"] = 7, ["choice"] = new JsonArray(1, 2) },
                AssociatedInputs = AdaptiveAssociatedInputs.None,
                Style = AdaptiveActionStyle.Positive,
                ConditionallyEnabled = true,
            }.WithSubmitFallback(),
            new AdaptiveShowCardAction
            {
                Title = "Comment",
                Card = new()
                {
                    Body = [new AdaptiveTextInput("comment") { Label = "Comment", IsMultiline = true }],
                    Actions = [new AdaptiveExecuteAction { Title = "Send", Verb = "comment" }],
                },
            },
            new AdaptiveExecuteAction { Title = "Not now", Verb = "later", Mode = AdaptiveActionMode.Secondary },
            new AdaptiveExecuteAction { Title = "Leave", Verb = "leave", Style = AdaptiveActionStyle.Destructive, Mode = AdaptiveActionMode.Secondary },
            new AdaptiveExecuteAction { Title = "Closed", Verb = "closed", IsEnabled = false, Fallback = AdaptiveActionFallback.Drop },
        ],
    };

    public static AdaptiveCard TeamsSubmit { get; } = new()
    {
        Body = [new AdaptiveTextBlock("What only Teams does")],
        Actions =
        [
            new AdaptiveSubmitAction { Title = "Dialog", Data = TeamsSubmitData.TaskFetch(new JsonObject { ["dialog"] = "poll" }) },
            new AdaptiveSubmitAction { Title = "Say", Data = TeamsSubmitData.MessageBack("help", "Help, please", new JsonObject { ["topic"] = 1 }) },
            new AdaptiveSubmitAction { Title = "Type", Data = TeamsSubmitData.ImBack("help") },
            new AdaptiveSubmitAction { Title = "Sign in", Data = TeamsSubmitData.SignIn(new("https://example.com/sign-in")) },
            new AdaptiveSubmitAction { Title = "Invoke", Data = TeamsSubmitData.Invoke(new JsonObject { ["x"] = 1 }) },
            new AdaptiveSubmitAction { Title = "Quiet", AssociatedInputs = AdaptiveAssociatedInputs.Auto, Teams = new() { Feedback = new(Hide: true) } },
        ],
    };
}
