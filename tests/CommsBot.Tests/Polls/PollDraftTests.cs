using CommsBot.Polls;
using CommsBot.Polls.Questions;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Polls;

public class PollDraftTests
{
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
    public void Reads_a_question_and_its_choices(string typed, string question, string choices)
    {
        var draft = PollDraft.Parse(typed);

        draft.Question.ShouldBe(question);
        string.Join(',', draft.Choices).ShouldBe(choices);
        draft.Problem.ShouldBeNull();
    }

    [Theory]
    [InlineData("", nameof(PollDraftProblem.NoQuestion))]
    [InlineData("\"\" A | B", nameof(PollDraftProblem.NoQuestion))]
    [InlineData("\"Lunch?\"", nameof(PollDraftProblem.TooFewChoices))]
    [InlineData("\"Lunch?\" Yes", nameof(PollDraftProblem.TooFewChoices))]
    [InlineData("\"Lunch?\" Yes | yes", nameof(PollDraftProblem.SameChoiceTwice))]
    [InlineData("\"Lunch?\" 1|2|3|4|5|6|7|8|9|10|11|12|13", nameof(PollDraftProblem.TooManyChoices))]
    public void Names_what_is_wrong(string typed, string problem) => PollDraft.Parse(typed).Problem.ToString().ShouldBe(problem);

    [Fact]
    public void Twelve_choices_of_full_length_are_fine_and_one_letter_more_is_not()
    {
        var choices = Enumerable.Range(0, PollQuestion.MaxChoices).Select(i => new string((char)('a' + i), PollQuestion.MaxChoiceLength)).ToList();

        PollDraft.Create("Q?", choices).Problem.ShouldBeNull();
        PollDraft.Create("Q?", [.. choices.Skip(1), new string('z', PollQuestion.MaxChoiceLength + 1)]).Problem.ShouldBe(PollDraftProblem.ChoiceTooLong);
        PollDraft.Create(new string('q', PollQuestion.MaxTextLength + 1), choices).Problem.ShouldBe(PollDraftProblem.QuestionTooLong);
    }
}
