using System.Text.Json.Nodes;
using CommsBot.Campaigns;
using CommsBot.Localization;
using CommsBot.Teams;

namespace CommsBot.Prompts;

/// <summary>The fields of the form cards: how they are named, and what comes back in them.</summary>
internal static class PromptForm
{
    public const string Id = "prompt";
    public const string Theme = "theme";
    public const string Picked = "picked";
    public const string Series = "series";
    public const string TakesAnswer = "takesAnswer";
    public const string AnswersChannel = "answersChannel";
    public const string NoChannel = "none";
    public const string PictureUrl = "pictureUrl";
    public const string PictureAlt = "pictureAlt";
    public const string LinkUrl = "linkUrl";
    public const string LinkTitle = "linkTitle";

    public static string TitleIn(string language) => $"title_{language}";

    public static string TextIn(string language) => $"text_{language}";

    public static JsonObject DataOf(PromptId prompt) => new() { [Id] = prompt.ToString() };

    public static JsonObject DataOf(Guid form, PromptTheme? theme)
    {
        var data = new JsonObject { [CampaignForm.Form] = form.ToString() };
        if (theme is not null)
            data[Theme] = theme.ToString();
        return data;
    }

    public static PromptTheme? ThemeOf(CardActionRequest request) =>
        Enum.TryParse<PromptTheme>(request.Text(Theme), out var theme) && Enum.IsDefined(theme) ? theme : null;

    public static PromptWording WordingOf(CardActionRequest request)
    {
        var texts = Languages.Supported
            .Select(l => new PromptText(l.Name, Line(request, TitleIn(l.Name)), Line(request, TextIn(l.Name)) ?? ""))
            .Where(t => t.Text is not "" || t.Title is not null)
            .ToList();
        var mine = request.Turn.Culture.Name;
        return new PromptWording(texts, texts.Find(t => t.Language == mine)?.Language ?? texts.FirstOrDefault()?.Language ?? mine, ThemeOf(request));
    }

    public static PromptExtras ExtrasOf(CardActionRequest request) => new()
    {
        TakesAnswer = request.Text(TakesAnswer) is "true",
        AnswersChannelId = request.Text(AnswersChannel) is { Length: > 0 } channel and not NoChannel ? channel : null,
        PictureUrl = Line(request, PictureUrl),
        PictureAlt = Line(request, PictureAlt),
        LinkUrl = Line(request, LinkUrl),
        LinkTitle = Line(request, LinkTitle),
    };

    private static string? Line(CardActionRequest request, string name) => request.Text(name)?.Trim() is { Length: > 0 } text ? text : null;
}
