using CommsBot.AdaptiveCards.Tests.Rendering;
using CsCheck;
using Shouldly;
using Xunit;

namespace CommsBot.AdaptiveCards.Tests;

[Collection<RendererFixture>]
public sealed class TextTests(RendererFixture renderer)
{
    // Letters that mean something to Markdown, HTML or templates far more often than others.
    private static readonly Gen<string> Typed = Gen.OneOf(
        Gen.OneOf<string>([.. HostileText.Samples]),
        Gen.OneOf("*", "_", "`", "~", "[", "]", "(", ")", "<", ">", "&", "#", "-", "+", "=", "|", ":", "!", "\\", "{", "}", "$", ".", "1", "a", "ü", "👋", " ", "  ", "\n", "\t", "at", "https://x.y", "&lt;"))
        .List[1, 12].Select(string.Concat);

    [Fact]
    public async Task Escaped_text_shows_as_it_was_typed()
    {
        await Typed.Array[100].SampleAsync(ShowAsTyped, iter: 20, threads: 1);

        async Task ShowAsTyped(string[] texts)
        {
            var shown = await renderer.Cards.ShowMarkdownAsync(texts.Select(AdaptiveText.Escape));
            for (var i = 0; i < texts.Length; i++)
                ShownText.Of(shown[i]).ShouldBe(ShownText.Of(texts[i]), $"typed: {texts[i]}\nescaped: {AdaptiveText.Escape(texts[i])}");
        }
    }

    [Theory]
    [InlineData("Lunch on Friday? 3 * 4 = 12, 5 < 6 > 2, Q&A, R&D, C#, snake_case, [x] (y), #hashtag 100 %, 12:30")]
    [InlineData("Ann O'Neill-Müller (extern)")]
    [InlineData("")]
    public void Harmless_text_stays_untouched(string text) => AdaptiveText.Escape(text).TrimStart('\u200B').ShouldBe(text);

    [Fact]
    public void No_text_turns_round_what_stands_behind_it()
    {
        AdaptiveText.Escape("Jörg \u202EMüller\u2067 \u200Fمحمد").ShouldBe("Jörg Müller \u200Fمحمد");
        AdaptiveText.Plain("Jörg \u202EMüller\u2067").ShouldBe("Jörg Müller");
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\r\nb")]
    [InlineData("a\n\n\nb\n")]
    public void Lines_stay_lines(string text) => AdaptiveText.Escape(text).ShouldBe("a\n\nb");

    [Theory]
    [InlineData("{{DATE(2026-01-01T00:00:00Z)}}", "{\u200B{DATE(2026-01-01T00:00:00Z)}}")]
    [InlineData("${name} *b*", "$\u200B{name} *b*")]
    [InlineData("{{{", "{\u200B{\u200B{")]
    [InlineData(null, "")]
    public void Plain_text_computes_nothing(string? text, string expected) => AdaptiveText.Plain(text).ShouldBe(expected);

    [Fact]
    public void Nobody_is_mentioned_by_typing() => AdaptiveText.Escape("<at>Ann</at>").ShouldNotContain("<at>");
}
