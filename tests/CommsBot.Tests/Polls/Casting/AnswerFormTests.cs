using System.Text.Json;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Questions;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Polls.Casting;

public class AnswerFormTests
{
    private static readonly PollQuestion[] Questions =
    [
        Ask(QuestionKind.SingleChoice) with { HasOther = true },
        Ask(QuestionKind.MultipleChoice) with { HasOther = true, HasNone = true },
        Ask(QuestionKind.Rating),
        Ask(QuestionKind.OpenText) with { IsRequired = false },
        Ask(QuestionKind.YesNo),
    ];

    [Fact]
    public void A_form_with_every_kind_of_question_is_read() =>
        Read("""{"q0":"2","q1":"1,0","q2":4,"q3":"  It was\r\ngood.\u0000 ","q4":"0"}""").ShouldBe("""[[2],[0,1],[4],["It was\ngood."],[0]]""");

    [Fact]
    public void Inputs_that_are_missing_are_no_answer() => Read("""{"q3":""}""").ShouldBe("[[],[],[],[],[]]");

    [Theory]
    [InlineData("""{"q0":"101","q0other":"mine"}""", """[101,"mine"]""")]
    [InlineData("""{"q0":"","q0other":"mine"}""", """[101,"mine"]""")]
    [InlineData("""{"q0":"1","q0other":"mine"}""", "[1]")]
    [InlineData("""{"q0":"101","q0other":" "}""", "[101]")]
    public void Words_of_ones_own_count_unless_something_else_was_ticked(string data, string answer) =>
        Read(data).ShouldBe($"[{answer},[],[],[],[]]");

    [Theory]
    [InlineData("""{"q1":"1","q1other":"mine"}""", """[1,101,"mine"]""")]
    [InlineData("""{"q1":"100","q1other":"mine"}""", "[100]")]
    public void Where_several_may_be_ticked_they_are_added_but_not_to_none_of_these(string data, string answer) =>
        Read(data).ShouldBe($"[[],{answer},[],[],[]]");

    [Theory]
    [InlineData("""{"q0":"one"}""")]
    [InlineData("""{"q0":"-1"}""")]
    [InlineData("""{"q0":"7"}""")]
    [InlineData("""{"q0":"0,1"}""")]
    [InlineData("""{"q0":"0,0"}""")]
    public void What_no_card_sends_is_accepted_by_no_question(string data) =>
        Questions[0].Accepts(AnswerForm.Read(JsonElement.Parse(data), Questions)[0]).ShouldBeFalse();

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"q0":["0"],"q1":{},"q2":null,"q3":"\ud800"}""")]
    public void Odd_data_is_no_answer(string data) => Read(data).ShouldBe("[[],[],[],[],[]]");

    [Theory]
    [InlineData("""{"choice":1}""", "[[1]]")]
    [InlineData("""{"choice":"1"}""", "[[-1]]")]
    [InlineData("""{"q0":"0"}""", "[[0]]")]
    public void One_tap_answers_the_only_question(string data, string answers) =>
        BallotAnswers.Write(AnswerForm.Read(JsonElement.Parse(data), [Questions[0]])).ShouldBe(answers);

    private static string Read(string data)
    {
        var answers = AnswerForm.Read(JsonElement.Parse(data), Questions);
        var written = BallotAnswers.Write(answers);
        BallotAnswers.Write(BallotAnswers.Read(written)).ShouldBe(written);
        return written;
    }

    private static PollQuestion Ask(QuestionKind kind) => new()
    {
        Kind = kind,
        Text = Words("Question?"),
        Choices = kind is QuestionKind.SingleChoice or QuestionKind.MultipleChoice ? [Words("A"), Words("B"), Words("C")] : [],
    };

    private static PollWords Words(string text) => new(new Dictionary<string, string> { ["en"] = text });
}
