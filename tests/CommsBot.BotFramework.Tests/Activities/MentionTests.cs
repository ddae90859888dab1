using System.Text;
using CommsBot.BotFramework.Activities;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Activities;

public sealed class MentionTests
{
    private static readonly ChannelAccount Bot = new() { Id = "28:bot", Name = "CommsBot" };

    [Fact]
    public void Mentions_are_read_from_entities_never_from_text() =>
        Message("<at>CommsBot</at> <at>Ann</at> hi").GetMentions().ShouldBeEmpty();

    [Fact]
    public void Entities_that_name_nobody_are_left_out()
    {
        var activity = ActivityReader.Parse("""
            {"type":"message","entities":[
              {"type":"mention"},{"type":"mention","mentioned":null},{"type":"mention","mentioned":"Ann"},{"type":"mention","mentioned":{"id":{}}},
              {"type":"clientInfo","mentioned":{"id":"x"}},{"type":"mention","mentioned":{"id":"29:ann","name":"Ann"},"text":7}]}
            """u8);

        activity.GetMentions().ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            mention => mention.Mentioned.Id.ShouldBe("29:ann"),
            mention => mention.Text.ShouldBeNull());
    }

    [Theory]
    [InlineData("<at>CommsBot</at> help", "<at>CommsBot</at>", "help")]
    [InlineData("help <at>CommsBot</at>", "<at>CommsBot</at>", "help")]
    [InlineData("<at>CommsBot</at>", "<at>CommsBot</at>", "")]
    [InlineData("<AT>commsbot</AT> help", "<at>CommsBot</at>", "help")]
    [InlineData("<at>CommsBot</at> tell <at>CommsBot</at> help", "<at>CommsBot</at>", "tell   help")]
    [InlineData("<at>CommsBot</at>&nbsp;help&nbsp;", "<at>CommsBot</at>", "help")]
    [InlineData("<at>CommsBot</at>\u00A0help\u00A0", "<at>CommsBot</at>", "help")]
    [InlineData("<at>CommsBot</at>&#160;help", "<at>CommsBot</at>", "help")]
    [InlineData("<at>Comms\u00A0Bot</at> help", "<at>Comms Bot</at>", "help")]
    [InlineData("<at>Comms&nbsp;Bot</at> help", "<at>Comms Bot</at>", "help")]
    [InlineData("<at>R&amp;D Bot</at> help", "<at>R&D Bot</at>", "help")]
    [InlineData("<at>R&D Bot</at> help", "<at>R&amp;D Bot</at>", "help")]
    [InlineData("<at>R&amp;D &lt;Bot&gt;</at> help", "<at>R&amp;D &lt;Bot&gt;</at>", "help")]
    [InlineData("<at id=\"0\">CommsBot</at> help", "<at id=\"0\">CommsBot</at>", "help")]
    [InlineData("<at>CommsBot</at> help", null, "help")]
    [InlineData("<at>CommsBot</at> help", "", "help")]
    [InlineData("<at>commsbot</at> help", "@something else", "help")]
    [InlineData("@CommsBot help", "@CommsBot", "help")]
    [InlineData("help & more; <at>CommsBot</at>", "<at>CommsBot</at>", "help & more;")]
    [InlineData("tom&jerry &; &", "<at>CommsBot</at>", "tom&jerry &; &")]
    [InlineData("a &; b", "&", "a  ; b")]
    [InlineData("&x&&lt;", "&", "x &lt;")]
    [InlineData("a&", "&", "a")]
    [InlineData(null, "<at>CommsBot</at>", "")]
    public void The_bots_own_mention_is_stripped(string? text, string? mention, string left) =>
        (Message(text) with { Entities = [new Mention(Bot, mention).ToEntity()] }).RemoveRecipientMention().ShouldBe(left);

    [Fact]
    public void Mentions_of_others_stay()
    {
        var ann = Mention.Create(new ChannelAccount { Id = "29:ann", Name = "Ann" });
        var activity = Message($"<at>CommsBot</at> nominate {ann.Text}") with { Entities = [ann.ToEntity(), Mention.Create(Bot).ToEntity()] };

        activity.RemoveRecipientMention().ShouldBe("nominate <at>Ann</at>");
        activity.MentionsRecipient().ShouldBeTrue();
        (activity with { Entities = [ann.ToEntity()] }).MentionsRecipient().ShouldBeFalse();
    }

    [Fact]
    public void Somebody_named_like_the_bot_is_not_the_bot()
    {
        var double1 = new ChannelAccount { Id = "29:double", Name = "CommsBot" };
        var activity = Message("<at>CommsBot</at> hi") with { Entities = [Mention.Create(double1).ToEntity()] };

        activity.RemoveRecipientMention().ShouldBe("<at>CommsBot</at> hi");
        (activity with { Recipient = null }).MentionsRecipient().ShouldBeFalse();
    }

    [Theory]
    [InlineData("Ann", "<at>Ann</at>")]
    [InlineData("Bo & \"B\" <Lund>", "<at>Bo &amp; &quot;B&quot; &lt;Lund&gt;</at>")]
    [InlineData("</at><at>Eve", "<at>&lt;/at&gt;&lt;at&gt;Eve</at>")]
    [InlineData("Zoë 👋", "<at>Zoë 👋</at>")]
    public void A_name_is_written_encoded(string name, string text) =>
        Mention.Create(new ChannelAccount { Id = "29:x", Name = name }).Text.ShouldBe(text);

    [Fact]
    public void A_mention_to_send_is_read_back()
    {
        var mention = Mention.Create(new ChannelAccount { Id = "29:x", Name = "Bo & Co" });
        var json = BotFrameworkJsonContext.ToElement(MessageFactory.Text($"hi {mention.Text}") with { Entities = [mention.ToEntity()] });

        json.ShouldMean("""
            {"type":"message","text":"hi <at>Bo &amp; Co</at>",
             "entities":[{"type":"mention","mentioned":{"id":"29:x","name":"Bo & Co"},"text":"<at>Bo &amp; Co</at>"}]}
            """);
        ActivityReader.Parse(Encoding.UTF8.GetBytes(json.GetRawText())).GetMentions().ShouldBe([mention]);
    }

    [Fact]
    public void Two_people_of_one_name_get_different_texts()
    {
        var mentions = new MentionWriter();

        mentions.Add(new ChannelAccount { Id = "29:1", Name = "Ann Lee" }).ShouldBe("<at>Ann Lee</at>");
        mentions.Add(new ChannelAccount { Id = "29:2", Name = "ann lee" }).ShouldBe("<at>ann lee (2)</at>");
        mentions.Add(new ChannelAccount { Id = "29:3", Name = "Ann Lee" }).ShouldBe("<at>Ann Lee (3)</at>");
        mentions.Add(new ChannelAccount { Id = "29:1", Name = "Ann Lee" }).ShouldBe("<at>Ann Lee</at>");
        mentions.Entities.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(null, "Ann")]
    [InlineData("29:1", null)]
    [InlineData("29:1", " ")]
    public void Nobody_cannot_be_mentioned(string? id, string? name) =>
        Should.Throw<ArgumentException>(() => Mention.Create(new ChannelAccount { Id = id, Name = name }));

    private static Activity Message(string? text) => new() { Type = ActivityTypes.Message, Text = text, Recipient = Bot };
}
