using CommsBot.Polls.Answering;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Results;

namespace CommsBot.Tests.Polls;

/// <summary>Polls to look at: one of each kind of question, in English and German.</summary>
internal static class SamplePolls
{
    public const string Wave = "0197c0de-0000-7000-8000-000000000002";

    public static PollQuestion Lunch { get; } = Ask(
        QuestionKind.SingleChoice, "Lunch together on Friday?", "Freitag zusammen mittagessen?",
        ("Yes, I am in", "Ja, ich bin dabei"), ("Maybe, depends on the day", "Vielleicht, je nach Tag"), ("No, not this time", "Nein, diesmal nicht"));

    public static PollQuestion Channels { get; } = Ask(
        QuestionKind.MultipleChoice, "Where do you read our news at work?", "Wo lesen Sie unsere Neuigkeiten bei der Arbeit?",
        ("Teams", "Teams"), ("Intranet", "Intranet"), ("E-mail", "E-Mail"), ("The notice board by the coffee machine", "Schwarzes Brett an der Kaffeemaschine")) with
    {
        HasNone = true, HasOther = true,
    };

    public static PollQuestion ChannelsAtHome { get; } = Ask(
        QuestionKind.MultipleChoice, "And where privately?", "Und wo privat?",
        ("Teams", "Teams"), ("Intranet", "Intranet"), ("E-mail", "E-Mail"), ("The notice board by the coffee machine", "Schwarzes Brett an der Kaffeemaschine")) with
    {
        HasNone = true, HasOther = true, IsBesidePrevious = true, IsRequired = false,
    };

    public static PollQuestion Informed { get; } = Ask(QuestionKind.Rating, "How well informed do you feel about the move?", "Wie gut fühlen Sie sich über den Umzug informiert?");

    public static PollQuestion Recommend { get; } = Ask(
        QuestionKind.NetPromoter, "How likely are you to recommend us as a place to work?", "Wie wahrscheinlich ist es, dass Sie uns als Arbeitgeber empfehlen?");

    public static PollQuestion Remote { get; } = Ask(QuestionKind.YesNo, "Would you like a second day at home?", "Möchten Sie einen zweiten Tag zu Hause arbeiten?");

    public static PollQuestion Help { get; } = Ask(QuestionKind.OpenText, "What would help?", "Was würde helfen?") with { IsRequired = false };

    public static AskedPoll Poll(params PollQuestion[] questions) => new()
    {
        Wave = Wave,
        Title = questions.Length == 1 ? null : Words("Moving to the new building", "Umzug ins neue Haus"),
        Questions = questions,
        Rules = new PollRules(),
        DefaultLanguage = "en",
        FromName = "Alex Wilber",
        ClosesAt = new DateTimeOffset(2026, 11, 27, 16, 0, 0, TimeSpan.Zero),
        ZoneId = "Europe/Berlin",
        BackupDays = 30,
    };

    public static AskedPoll Anonymous(params PollQuestion[] questions) =>
        Poll(questions) with { Rules = new PollRules { IsAnonymous = true, ResultsFor = ResultsRule.AfterClosing } };

    public static PollResults ResultsOf(params PollQuestion[] questions) => new(50, 64, [.. questions.Select(ResultOf)]);

    public static QuestionResult ResultOf(PollQuestion question) => question.Kind switch
    {
        QuestionKind.Rating => new(question, 50, Counts((1, 2), (2, 4), (3, 9), (4, 20), (5, 15)), []),
        QuestionKind.NetPromoter => new(question, 50, Counts((10, 14), (9, 11), (8, 8), (7, 6), (6, 5), (3, 4), (0, 2)), []),
        QuestionKind.YesNo => new(question, 50, Counts((1, 37), (0, 13)), []),
        QuestionKind.OpenText => new(
            question, 7, Counts(), ["A map of the new building", "More <b>meeting</b> rooms", "=1+1", "Bessere Züge", "Nothing, thank you", "Parking", "A day to pack"]),
        QuestionKind.MultipleChoice when question.IsBesidePrevious => new(question, 48, Counts((0, 5), (2, 44), (3, 1), (PollQuestion.Other, 12)), []),
        QuestionKind.MultipleChoice => new(question, 50, Counts((0, 41), (1, 25), (2, 33), (3, 6), (PollQuestion.Other, 2), (PollQuestion.None, 3)), ["Podcast", "Colleagues"]),
        _ => new(question, 50, Counts((0, 31), (1, 13), (2, 6)), []),
    };

    public static PollResults Hidden(params PollQuestion[] questions) =>
        new(0, 64, [.. questions.Select(q => new QuestionResult(q, 0, Counts(), []) { IsHidden = true })]);

    public static ResultsReport Report(params PollQuestion[] questions) => new()
    {
        Wave = Wave,
        Title = questions.Length == 1 ? null : Words("Moving to the new building", "Umzug ins neue Haus"),
        DefaultLanguage = "en",
        Rules = new PollRules { IsAnonymous = true },
        Results = ResultsOf(questions),
        IsClosed = true,
        CanTell = true,
        CsvAddress = "https://bot.example/polls/1/results.csv",
        PictureAddress = "https://bot.example/polls/1/results.png",
    };

    public static PollWords Words(string english, string german) => new(new Dictionary<string, string> { ["en"] = english, ["de"] = german });

    private static PollQuestion Ask(QuestionKind kind, string english, string german, params (string English, string German)[] choices) => new()
    {
        Kind = kind, Text = Words(english, german), Choices = [.. choices.Select(c => Words(c.English, c.German))],
    };

    private static Dictionary<int, int> Counts(params (int Option, int Count)[] counts) => counts.ToDictionary(c => c.Option, c => c.Count);
}
