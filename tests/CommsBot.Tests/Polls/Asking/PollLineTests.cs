using CommsBot.Polls.Asking;
using CsCheck;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Polls.Asking;

public class PollLineTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    // A Monday, 15:00 in Berlin.
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 14, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("\"Lunch together on Friday?\" Yes | No | Maybe", "Lunch together on Friday?", "Yes,No,Maybe")]
    [InlineData("“Lunch?” Yes | No", "Lunch?", "Yes,No")]
    [InlineData("„Mittagessen am Freitag?“ Ja | Nein | Vielleicht", "Mittagessen am Freitag?", "Ja,Nein,Vielleicht")]
    [InlineData("«On y va ?» Oui | Non", "On y va ?", "Oui,Non")]
    [InlineData("'Coffee or tea?' Coffee|Tea", "Coffee or tea?", "Coffee,Tea")]
    [InlineData("Lunch? Yes | No", "Lunch?", "Yes,No")]
    [InlineData("Where to | Alps | Sea", "Where to", "Alps,Sea")]
    [InlineData("\"Do you like \"quotes\" here?\" Yes | No", "Do you like \"quotes\" here?", "Yes,No")]
    [InlineData("\"Which one\" \"A\" | \"B\"", "Which one", "A,B")]
    [InlineData("\"Q?\" | A | B |", "Q?", "A,B")]
    [InlineData("\"Multi\nline?\"\nA\nB", "Multi\nline?", "A,B")]
    [InlineData("\"It's 5 o'clock?\" yes | no", "It's 5 o'clock?", "yes,no")]
    [InlineData("‹Wo essen wir?› Pizza | Salat", "Wo essen wir?", "Pizza,Salat")]
    [InlineData("»Wo essen wir?« Pizza | Salat", "Wo essen wir?", "Pizza,Salat")]
    [InlineData("”Var äter vi?” Pizza | Sallad", "Var äter vi?", "Pizza,Sallad")]
    [InlineData("„Wer kommt am 5. Mai, 12 Uhr?“ Ja | Nein", "Wer kommt am 5. Mai, 12 Uhr?", "Ja,Nein")]
    [InlineData("\"Where?\": Pizza | Salad", "Where?", "Pizza,Salad")]
    [InlineData("\"Where?\", Pizza | Salad", "Where?", "Pizza,Salad")]
    [InlineData("\"Where?\" - Pizza | Salad", "Where?", "Pizza,Salad")]
    [InlineData("\"Where?\" Pizza ｜ Salad ¦ Soup", "Where?", "Pizza,Salad,Soup")]
    [InlineData("\"Where?\" Pizza, Salad, Soup", "Where?", "Pizza,Salad,Soup")]
    [InlineData("\"Where?\" Pizza, Salad or Soup", "Where?", "Pizza,Salad,Soup")]
    [InlineData("\"Where?\" Pizza; Salad, green; Soup", "Where?", "Pizza;Salad, green;Soup")]
    [InlineData("\"Where?\" Pizza / Salad", "Where?", "Pizza,Salad")]
    [InlineData("Wo essen wir? Pizza oder Salat", "Wo essen wir?", "Pizza,Salat")]
    [InlineData("\"Where?\" \"Pizza\" \"Salad\", \"Soup\"", "Where?", "Pizza,Salad,Soup")]
    [InlineData("\"Where?\"\n- Pizza\n- Salad", "Where?", "Pizza,Salad")]
    [InlineData("\"Where?\"\n1. Pizza\n2. Salad", "Where?", "Pizza,Salad")]
    [InlineData("\"Which?\" 1. April | May", "Which?", "1. April,May")]
    [InlineData("ما رأيك؟ نعم ، لا", "ما رأيك؟", "نعم,لا")]
    [InlineData("午饭吃什么？ 披萨、沙拉", "午饭吃什么？", "披萨,沙拉")]
    public void Reads_a_question_and_its_choices(string typed, string question, string choices)
    {
        var line = Read(typed);

        line.Question.ShouldBe(question);
        string.Join(choices.Contains(';', StringComparison.Ordinal) ? ';' : ',', line.Choices).ShouldBe(choices);
        line.Problem.ShouldBeNull();
        line.Words.ShouldBe(LineWords.None);
    }

    [Theory]
    [InlineData("", nameof(PollLineProblem.NoQuestion))]
    [InlineData("\"\" A | B", nameof(PollLineProblem.NoQuestion))]
    [InlineData("\"Lunch?\"", nameof(PollLineProblem.TooFewChoices))]
    [InlineData("\"Lunch?\" Yes", nameof(PollLineProblem.TooFewChoices))]
    [InlineData("\"Lunch?\" Yes until Friday", nameof(PollLineProblem.TooFewChoices))]
    [InlineData("\"Lunch?\" \"Yes, please\"", nameof(PollLineProblem.TooFewChoices))]
    [InlineData("\"Lunch?\" Yes | yes", nameof(PollLineProblem.SameChoiceTwice))]
    [InlineData("\"Lunch?\" 1|2|3|4|5|6|7|8|9|10|11|12|13", nameof(PollLineProblem.TooManyChoices))]
    [InlineData("\"Lunch?\" Yes | No, anonymous, named", nameof(PollLineProblem.Contradiction))]
    [InlineData("until Friday \"Lunch?\" Yes | No until Monday", nameof(PollLineProblem.Contradiction))]
    [InlineData("\"Lunch?\" Yes | No until 31.2.", nameof(PollLineProblem.UnreadableTime))]
    [InlineData("\"Lunch?\" Yes | No until 25:00", nameof(PollLineProblem.UnreadableTime))]
    [InlineData("\"Lunch?\" Yes | No until 5/6", nameof(PollLineProblem.UnreadableTime))]
    [InlineData("\"Lunch?\" Yes | No until 14:59", nameof(PollLineProblem.TimePassed))]
    [InlineData("\"Lunch?\" Yes | No bis heute 9 Uhr", nameof(PollLineProblem.TimePassed))]
    [InlineData("\"Lunch?\" Yes | No bis 24.12.2025", nameof(PollLineProblem.TimePassed))]
    [InlineData("\"Lunch?\" Yes | No bis 1.11.", nameof(PollLineProblem.TimePassed))]
    [InlineData("\"Lunch?\" Yes | No for 60 weeks", nameof(PollLineProblem.TimeTooFar))]
    public void Names_what_is_wrong(string typed, string problem) => Read(typed).Problem.ToString().ShouldBe(problem);

    [Theory]
    [InlineData("A | B | C multi anonymous until Friday 17:00")]
    [InlineData("A | B | C, multi, anonymous, until Friday 17:00")]
    [InlineData("A, B, C, multi, anonymous, closing Friday 17:00")]
    [InlineData("A | B | C until Friday 17:00 multi anonymous")]
    [InlineData("A | B | C (anonymous, multi, until Fri 5pm)")]
    [InlineData("A | B | C - anonymous and multi until Friday 5 p.m.")]
    [InlineData("A | B | C anonym mehrfach bis Freitag 17 Uhr")]
    [InlineData("A | B | C, anonym und Mehrfachauswahl, bis Fr 17:00 Uhr")]
    [InlineData("A | B | C bis 27.11. 17 Uhr, anonym, multi")]
    [InlineData("A | B | C bis zum 27. November um 17 Uhr anonym multi")]
    [InlineData("A | B | C until 2026-11-27 17:00 anonymous multiple choice")]
    [InlineData("A | B | C\nanonymous, multi, until Friday 17:00")]
    [InlineData("A | B | \"C\" anonymous multi until 5pm on Friday")]
    public void Wishes_stand_behind_the_choices_in_any_order_in_both_languages(string choices)
    {
        var line = Read("\"Which?\" " + choices);

        line.Problem.ShouldBeNull();
        line.Choices.ShouldBe(["A", "B", "C"]);
        line.Words.IsMultiple.ShouldBeTrue();
        line.Words.IsAnonymous.ShouldBe(true);
        line.Words.ClosesAt.ShouldBe(new DateTimeOffset(2026, 11, 27, 16, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("anonymous \"Which?\" A | B")]
    [InlineData("anonym, „Which?“ A | B")]
    [InlineData("anonymous: “Which?” A | B")]
    public void Wishes_stand_in_front_of_a_quoted_question(string typed)
    {
        var line = Read(typed);

        (line.Question, line.Words.IsAnonymous, line.Problem).ShouldBe(("Which?", true, null));
        line.Choices.ShouldBe(["A", "B"]);
    }

    [Theory]
    [InlineData("anonymous | named")]
    [InlineData("fully anonymous | not anonymous")]
    [InlineData("Decide now | wait until Friday")]
    [InlineData("Monday | not until Friday")]
    [InlineData("today | until tomorrow | until Friday")]
    [InlineData("open until 18:00 | open until 20:00")]
    [InlineData("offen bis 18 Uhr | offen bis 20 Uhr")]
    [InlineData("Kurs für 3 Tage | Kurs für 5 Tage")]
    [InlineData("now | in 1 hour | in 2 hours")]
    [InlineData("single | multi")]
    [InlineData("A | \"B until Friday\"")]
    [InlineData("A | \"B, anonymous\"")]
    [InlineData("bis Köln | bis Bonn")]
    [InlineData("by bus | by train")]
    [InlineData("Ja, aber nicht anonym genug | Nein")]
    public void A_choice_that_contains_such_words_is_not_eaten(string choices)
    {
        var line = Read("\"Which?\" " + choices);

        line.Words.ShouldBe(LineWords.None);
        line.Choices.ShouldBe(choices.Split(" | ").Select(c => c.Trim('"')));
    }

    [Fact]
    public void An_unquoted_question_keeps_its_first_words() =>
        Read("Anonymous or not? Yes | No until Friday").Question.ShouldBe("Anonymous or not?");

    [Fact]
    public void Whatever_is_wished_for_in_whatever_order_is_understood_and_leaves_the_choices_alone()
    {
        var flags = Gen.Int[0, 7].SelectMany(bits => Gen.Shuffle(
            new[] { ("multi", 1), ("anonymous", 2), ("until Friday 17:00", 4) }.Where(w => (bits & w.Item2) != 0).Select(w => w.Item1).ToArray()));
        var choices = Gen.Shuffle(new[] { "Yes", "No, thanks", "Perhaps (later)", "until then", "Anonymität", "Multimedia", "5 Uhr Tee" }).Select(c => c[..4]);
        var mark = Any(" ", ", ", " - ", "; ");

        Gen.Select(flags, choices, mark).Sample((wishes, offered, between) =>
        {
            var line = Read($"\"Which?\" {string.Join(" | ", offered)}{string.Concat(wishes.Select(w => between + w))}");

            line.Choices.ShouldBe(offered);
            line.Words.IsMultiple.ShouldBe(wishes.Contains("multi"));
            (line.Words.IsAnonymous == true).ShouldBe(wishes.Contains("anonymous"));
            line.Words.ClosesAt.HasValue.ShouldBe(wishes.Contains("until Friday 17:00"));
        });
    }

    [Fact]
    public void No_text_makes_it_stumble() =>
        Gen.String[Gen.OneOf(Gen.Char.AlphaNumeric, Gen.Char[" |\n\"'„“?,:.-/0159()üß"]), 0, 300].Sample(text =>
        {
            var line = Read(text + " until 24.12. 12:00");
            line.Choices.ShouldAllBe(c => c.Trim().Length > 0);
        });

    [Fact]
    public void A_quoted_choice_is_what_stands_in_the_quotes() =>
        Any("anonymous", "until Friday 17:00", "multi", "in 2 hours", "x, named", "bis morgen").Sample(words =>
            Read($"\"Which?\" A | \"{words}\"").Choices.ShouldBe(["A", words]));

    private static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static PollLine Read(string typed) => PollLine.Read(typed, Now, Berlin);
}
