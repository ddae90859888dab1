namespace CommsBot.AdaptiveCards.Tests.Gallery;

internal static class InputCards
{
    private static readonly AdaptiveAction Send = new AdaptiveExecuteAction { Title = "Send", Verb = "send" }.WithSubmitFallback();

    public static AdaptiveCard Inputs { get; } = new()
    {
        Body =
        [
            new AdaptiveTextInput("line") { Label = "One line", Placeholder = "Type", Value = "typed", MaxLength = 40, IsRequired = true, ErrorMessage = "Type something" },
            new AdaptiveTextInput("lines") { Label = "Several lines", IsMultiline = true, Regex = "^[^<]*$", ErrorMessage = "No angle brackets" },
            new AdaptiveTextInput("mail")
            {
                Label = "Mail",
                Style = AdaptiveTextInputStyle.Email,
                InlineAction = new AdaptiveExecuteAction { Title = "Check", Verb = "check" },
            },
            new AdaptiveTextInput("password") { Label = "Password", Style = AdaptiveTextInputStyle.Password },
            new AdaptiveNumberInput("number") { Label = "Number", Value = 3, Min = 0, Max = 10, Placeholder = "0 to 10", ErrorMessage = "0 to 10" },
            new AdaptiveDateInput("date") { Label = "Date", Value = new(2026, 11, 27), Min = new(2026, 1, 1), Max = new(2026, 12, 31), ErrorMessage = "A day in 2026" },
            new AdaptiveTimeInput("time") { Label = "Time", Value = new(9, 5), Min = new(8, 0), Max = new(18, 30), ErrorMessage = "8:00 to 18:30" },
            new AdaptiveToggleInput("toggle") { Title = "Share with my team", Value = "yes", ValueOn = "yes", ValueOff = "no", Wrap = true },
            Choices("compact", AdaptiveChoiceInputStyle.Compact) with { Placeholder = "Choose" },
            Choices("filtered", AdaptiveChoiceInputStyle.Filtered),
            Choices("expanded", AdaptiveChoiceInputStyle.Expanded) with { Value = "a", Wrap = true },
            Choices("several", AdaptiveChoiceInputStyle.Expanded) with { IsMultiSelect = true, Value = "a,b" },
            new AdaptiveRatingInput("stars")
            {
                Label = "Stars",
                Value = 3.5,
                AllowHalfSteps = true,
                Size = AdaptiveRatingSize.Large,
                Color = AdaptiveRatingColor.Marigold,
                Fallback = Choices("stars", AdaptiveChoiceInputStyle.Compact),
            },
        ],
        Actions = [Send],
    };

    public static AdaptiveCard People { get; } = new()
    {
        Body =
        [
            new AdaptiveChoiceSetInput("anybody") { Label = "Who", ChoicesData = AdaptiveDataQuery.People, IsMultiSelect = true, IsRequired = true, ErrorMessage = "Choose somebody" },
            new AdaptiveChoiceSetInput("here") { Label = "Who of us", ChoicesData = AdaptiveDataQuery.PeopleInConversation, Style = AdaptiveChoiceInputStyle.Filtered },
            new AdaptiveChoiceSetInput("office")
            {
                Label = "Office",
                Choices = [new("Berlin", "berlin")],
                ChoicesData = new("offices") { Count = 15, Skip = 0, AssociatedInputs = AdaptiveAssociatedInputs.Auto },
                Style = AdaptiveChoiceInputStyle.Filtered,
            },
        ],
        Actions = [Send],
    };

    private static AdaptiveChoiceSetInput Choices(string id, AdaptiveChoiceInputStyle style) => new(id)
    {
        Label = $"Choose ({id})",
        Style = style,
        Choices = [new("The first, which has a rather long title that wraps on a phone", "a"), new("The second", "b")],
    };
}
