using System.Globalization;
using System.Text;
using System.Text.Json;
using CommsBot.Polls.Questions;

namespace CommsBot.Polls.Casting;

/// <summary>
/// The inputs of a card that answers a poll: how they are named, and what comes back in them. Nothing in them is trusted:
/// what cannot be read becomes an option that no question offers.
/// </summary>
internal static class AnswerForm
{
    /// <summary>In the data of a tap that answers the only question: the option, as a number.</summary>
    public const string Choice = "choice";

    private const int Unreadable = -1;

    /// <summary>
    /// The input of a question: its option as text, or several with commas between them; the text itself where the question is open.
    /// </summary>
    public static string InputOf(int question) => string.Create(CultureInfo.InvariantCulture, $"q{question}");

    /// <summary>The text input beside <see cref="PollQuestion.Other"/>.</summary>
    public static string OtherInputOf(int question) => string.Create(CultureInfo.InvariantCulture, $"q{question}other");

    /// <returns>One answer for each question.</returns>
    public static IReadOnlyList<QuestionAnswer> Read(JsonElement data, IReadOnlyList<PollQuestion> questions)
    {
        if (data.ValueKind != JsonValueKind.Object)
            return [.. questions.Select(_ => QuestionAnswer.Nothing)];
        if (questions.Count == 1 && data.TryGetProperty(Choice, out var choice))
            return [new QuestionAnswer([choice.ValueKind == JsonValueKind.Number && choice.TryGetInt32(out var option) ? option : Unreadable])];

        return [.. questions.Select((question, index) => Read(question, Text(data, InputOf(index)), Text(data, OtherInputOf(index))))];
    }

    private static QuestionAnswer Read(PollQuestion question, string ticked, string other)
    {
        if (question.Kind == QuestionKind.OpenText)
            return ticked is "" ? QuestionAnswer.Nothing : new QuestionAnswer([], ticked);

        var options = ticked.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var option) ? option : Unreadable)
            .ToList();

        // Who writes something of their own means it, whether they ticked the box or not; but what was ticked goes first where only one can be.
        var mayAdd = question.Kind == QuestionKind.MultipleChoice ? !options.Contains(PollQuestion.None) : options.Count == 0;
        if (question.HasOther && other is not "" && mayAdd && !options.Contains(PollQuestion.Other))
            options.Add(PollQuestion.Other);

        options.Sort();
        return new QuestionAnswer(options, options.Contains(PollQuestion.Other) && other is not "" ? other : null);
    }

    /// <summary>Trimmed, and without what no keyboard writes: a database refuses some of it.</summary>
    private static string Text(JsonElement data, string name)
    {
        if (!data.TryGetProperty(name, out var value))
            return "";

        var text = value.ValueKind switch
        {
            JsonValueKind.String => ReadString(value),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "1",
            JsonValueKind.False => "0",
            _ => "",
        };
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001f'))
            return text.Trim();

        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\n' or '\t' || !char.IsControl(letter))
                clean.Append(letter);
        }

        return clean.ToString().Trim();
    }

    private static string ReadString(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: nobody typed that.
            return "";
        }
    }
}
