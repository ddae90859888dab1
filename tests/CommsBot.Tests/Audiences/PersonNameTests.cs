using CommsBot.Audiences;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Audiences;

public class PersonNameTests
{
    [Theory]
    [InlineData("Jörg  Müller", "jorg muller")]
    [InlineData(" Zoë O'Neill ", "zoe o'neill")]
    [InlineData("Günther Weiß", "gunther weiss")]
    [InlineData("Łukasz", "łukasz")]
    [InlineData("محمد", "محمد")]
    public void Folds_case_accents_and_blanks(string name, string key) => PersonName.Key(name).ShouldBe(key);
}
