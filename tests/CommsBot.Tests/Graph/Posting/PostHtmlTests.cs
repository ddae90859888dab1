using CommsBot.Graph.Posting;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Graph.Posting;

public class PostHtmlTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<at id=\"0\">everyone</at>", "&lt;at id=&quot;0&quot;&gt;everyone&lt;/at&gt;")]
    [InlineData("**bold** & 'quoted'", "**bold** &amp; &#x27;quoted&#x27;")]
    [InlineData("Jörg شكرا", "Jörg شكرا")]
    [InlineData("a\0b\u001b\nc", "a b  c")]
    [InlineData("Jörg \u202EMüller\u2067", "Jörg Müller")]
    public void What_people_wrote_is_text(string said, string html) =>
        new PostHtml().Text(said).Build().Html.ShouldBe(html);

    [Fact]
    public void Lines_stay_lines_and_empty_ones_go() =>
        new PostHtml().Lines("\r\nfirst <b>\r\n\n  second\n").Build().Html.ShouldBe("first &lt;b&gt;<br>second");

    [Fact]
    public void A_mention_has_the_same_name_in_the_tag_and_in_the_list()
    {
        var body = new PostHtml().Paragraph(p => p.Mention("id-1", "Sinéad O'Brien <x>").Text(" and ").Mention("id-2", "Bob")).Build();

        body.Html.ShouldBe("<p><at id=\"0\">Sinéad O&#x27;Brien &lt;x&gt;</at> and <at id=\"1\">Bob</at></p>");
        body.Mentions.ShouldBe([new PostMention(0, "id-1", "Sinéad O'Brien <x>"), new PostMention(1, "id-2", "Bob")]);
    }

    [Fact]
    public void More_people_than_Graph_may_take_stand_there_by_name()
    {
        var html = new PostHtml();
        for (var i = 0; i < 22; i++)
            html.Mention($"id-{i}", $"Person {i}");

        var body = html.Build();

        body.Mentions.Count.ShouldBe(PostHtml.MostMentions);
        body.Html.ShouldEndWith("<strong>Person 20</strong><strong>Person 21</strong>");
    }

    [Fact]
    public void Links_are_https_and_cannot_end_their_attribute()
    {
        new PostHtml().Link(new Uri("https://teams.microsoft.com/l/entity/1?label=a\"b&x=1"), "Thank <someone>").Build().Html
            .ShouldBe("<a href=\"https://teams.microsoft.com/l/entity/1?label=a%22b&amp;x=1\">Thank &lt;someone&gt;</a>");
        Should.Throw<ArgumentException>(() => new PostHtml().Link(new Uri("javascript:alert(1)"), "x"));
    }

    [Fact]
    public void The_size_counts_every_byte_of_names_and_words()
    {
        var small = new ChannelPost("s", new PostHtml().Text("x").Build());

        small.Size.ShouldBe(2);
        (small with { Body = new PostHtml().Text("ش").Build() }).Size.ShouldBe(3);
        (small with { Body = new PostHtml().Mention("id", "Bob").Build() }).Size.ShouldBeGreaterThan(220);
    }
}
