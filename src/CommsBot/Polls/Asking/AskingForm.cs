using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CommsBot.Localization;
using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Asking;

/// <summary>The fields of the cards for making a poll: how they are named, and what comes back in them.</summary>
internal static class AskingForm
{
    public const string Poll = "poll";
    public const string Form = "form";
    public const string Template = "template";
    public const string Question = "question";
    public const string Seen = "seen";
    public const string Kind = "kind";
    public const string Required = "required";
    public const string None = "none";
    public const string Other = "other";
    public const string Beside = "beside";
    public const string Secrecy = "secrecy";
    public const string Anonymous = "anonymous";
    public const string Named = "named";
    public const string ResultsFor = "resultsFor";
    public const string Slices = "slices";
    public const string Reminders = "reminders";

    public static string TextIn(string language) => $"text_{language}";

    public static string ChoicesIn(string language) => $"choices_{language}";

    public static string TitleIn(string language) => $"title_{language}";

    public static JsonObject DataOf(string poll, int? question = null)
    {
        var data = new JsonObject { [Poll] = poll };
        if (question is not null)
            data[Question] = question;
        return data;
    }

    /// <summary>Of a question that stands there already: also what is seen there.</summary>
    public static JsonObject DataOf(string poll, int index, PollQuestion question)
    {
        var data = DataOf(poll, index);
        data[Seen] = PrintOf(question);
        return data;
    }

    /// <summary>Tells a question from any other.</summary>
    public static string PrintOf(PollQuestion question) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PollJson.WriteQuestions([question]))).AsSpan(0, 8));

    /// <returns>Null for a kind that there is not.</returns>
    public static QuestionKind? KindOf(Func<string, string?> field) =>
        Enum.TryParse<QuestionKind>(field(Kind), out var kind) && Enum.IsDefined(kind) ? kind : null;

    public static QuestionDraft ReadQuestion(QuestionKind kind, Func<string, string?> field) => new(
        kind,
        Words(field, TextIn),
        Languages.Supported.Select(l => (l.Name, Choices: Lines(field(ChoicesIn(l.Name))))).Where(l => l.Choices.Count > 0).ToDictionary(l => l.Name, l => l.Choices))
    {
        IsRequired = field(Required) is not "false",
        HasNone = field(None) is "true",
        HasOther = field(Other) is "true",
        IsBesidePrevious = field(Beside) is "true",
    };

    /// <summary>Rules, and the poll's title; null for none.</summary>
    public static (PollRules Rules, PollWords? Title) ReadRules(Func<string, string?> field)
    {
        var rules = new PollRules
        {
            // Who said nothing is promised more, not less.
            IsAnonymous = field(Secrecy) is not Named,
            ResultsFor = Enum.TryParse<ResultsRule>(field(ResultsFor), out var rule) && Enum.IsDefined(rule) ? rule : ResultsRule.AfterClosing,
            HasSlices = field(Slices) is "true",
            Reminders = int.TryParse(field(Reminders), out var reminders) ? Math.Clamp(reminders, 0, PollRules.MostReminders) : 0,
        };
        var title = Words(field, TitleIn);
        return (rules, title.Count == 0 ? null : new PollWords(title));
    }

    private static Dictionary<string, string> Words(Func<string, string?> field, Func<string, string> nameIn) => Languages.Supported
        .Select(l => (l.Name, Text: field(nameIn(l.Name))?.Trim() ?? ""))
        .Where(l => l.Text.Length > 0)
        .ToDictionary(l => l.Name, l => l.Text);

    private static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];
}
