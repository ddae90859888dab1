using CommsBot.Recognition;
using CommsBot.Recognition.Nominations;
using CommsBot.Teams;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition;

public class NominationTextTests
{
    private static readonly TextMention Adele = new(new TeamsUser("29:adele", null, "Adele Vance"), "<at>Adele Vance</at>");
    private static readonly TextMention Megan = new(new TeamsUser("29:megan", null, "Megan Bowen"), "<at>Megan Bowen</at>");

    [Theory]
    [InlineData("<at>Adele Vance</at> for Sharing because she turned her notes into a guide", "Sharing", "she turned her notes into a guide")]
    [InlineData("<at>Adele Vance</at> because she turned her notes into a guide for Sharing", "Sharing", "she turned her notes into a guide")]
    [InlineData("<at>Adele Vance</at> because she turned her notes into a guide, for sharing.", "Sharing", "she turned her notes into a guide")]
    [InlineData("<at>Adele Vance</at> FOR SHARING BECAUSE she helped", "Sharing", "she helped")]
    [InlineData("<at>Adele Vance</at> for Connecting people, because she knows everybody", "ConnectingPeople", "she knows everybody")]
    [InlineData("<at>Adele Vance</at> for Helping out: she stayed late for us", "HelpingOut", "she stayed late for us")]
    [InlineData("<at>Adele Vance</at> für Teilen weil sie ihr Wissen aufgeschrieben hat", "Sharing", "sie ihr Wissen aufgeschrieben hat")]
    [InlineData("<at>Adele Vance</at>, weil sie für uns da war, für Aushelfen", "HelpingOut", "sie für uns da war")]
    [InlineData("<at>Adele Vance</at> for Innovation", "Innovation", "")]
    [InlineData("<at>Adele Vance</at> because she stood up for us all", null, "she stood up for us all")]
    [InlineData("<at>Adele Vance</at> for sharing her notes with everybody", null, "sharing her notes with everybody")]
    [InlineData("<at>Adele Vance</at> she helped us a lot", null, "she helped us a lot")]
    [InlineData("<at>Adele Vance</at>", null, "")]
    [InlineData("for Sharing <at>Adele Vance</at> because she turned her notes into a guide", "Sharing", "she turned her notes into a guide")]
    [InlineData("because she turned her notes into a guide for Sharing, <at>Adele Vance</at>", "Sharing", "she turned her notes into a guide")]
    [InlineData("für Teilen <at>Adele Vance</at> weil sie alles aufschrieb", "Sharing", "sie alles aufschrieb")]
    [InlineData("<at>Adele Vance</at> fürs Teilen, weil sie alles aufschrieb", "Sharing", "sie alles aufschrieb")]
    [InlineData("<at>Adele Vance</at> because she answered <at>Megan Bowen</at> on a Sunday for Helping out", "HelpingOut", "she answered Megan Bowen on a Sunday")]
    public void Reads_value_and_reason_in_any_order(string typed, string? value, string reason)
    {
        var text = NominationText.Parse(typed, [Adele, Megan]);

        text.Mentioned.Single().User.Name.ShouldBe("Adele Vance");
        text.PlainNames.ShouldBeEmpty();
        text.Value?.ToString().ShouldBe(value);
        (value is null) .ShouldBe(text.Value is null);
        text.Reason.ShouldBe(reason);
    }

    [Theory]
    [InlineData("Adele Vance for Sharing because x", "Adele Vance")]
    [InlineData("@Adele Vance for Sharing because x", "Adele Vance")]
    [InlineData("Adele Vance, Jörg Müller and Zoë O'Neill because x", "Adele Vance;Jörg Müller;Zoë O'Neill")]
    [InlineData("Adele Vance und Jörg Müller für Teilen weil x", "Adele Vance;Jörg Müller")]
    [InlineData("Sandra Forsythe because x", "Sandra Forsythe")]
    [InlineData("Simone Weil for Sharing because x", "Simone Weil")]
    [InlineData("Simone Weil weil sie teilt", "Simone Weil")]
    [InlineData("Simone Weil und Jörg Müller weil sie teilen", "Simone Weil;Jörg Müller")]
    [InlineData("for Sharing Zoë O’Neill because x", "Zoë O’Neill")]
    [InlineData("für Menschen verbinden Łukasz Żak weil er alle kennt", "Łukasz Żak")]
    [InlineData("أحمد علي، سارة حسن for Sharing because x", "أحمد علي;سارة حسن")]
    [InlineData("the Finance team for Sharing", "the Finance team")]
    [InlineData("Rainforest Fortune because x", "Rainforest Fortune")]
    [InlineData("", "")]
    public void Reads_plain_names(string typed, string names) =>
        string.Join(';', NominationText.Parse(typed, []).PlainNames).ShouldBe(names);

    [Fact]
    public void Mentions_and_plain_names_mix()
    {
        var text = NominationText.Parse("<at>Megan Bowen</at>, Alex Wilber and <at>Adele Vance</at> for Sharing because they wrote it down", [Adele, Megan]);

        text.Mentioned.Select(m => m.User.Name).ShouldBe(["Megan Bowen", "Adele Vance"]);
        text.PlainNames.ShouldBe(["Alex Wilber"]);
        text.Value.ShouldBe(RecognitionValue.Sharing);
    }

    [Fact]
    public void The_same_person_twice_is_one_nominee() =>
        NominationText.Parse("<at>Adele Vance</at> and <at>Adele Vance</at> for Sharing", [Adele, Adele]).Mentioned.Count.ShouldBe(1);

    [Theory]
    [InlineData("<b>bold</b> & \"quoted\" *stars* [link](http://x)")]
    [InlineData("هي ساعدتنا كثيرا في هذا المشروع")]
    public void A_reason_stays_as_it_was_typed(string reason) =>
        NominationText.Parse($"<at>Adele Vance</at> for Sharing because {reason}", [Adele]).Reason.ShouldBe(reason);
}
