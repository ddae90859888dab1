namespace CommsBot.AdaptiveCards.Tests;

/// <summary>Text people may type that would do something else than show.</summary>
internal static class HostileText
{
    public static IReadOnlyList<string> Samples { get; } =
    [
        "*bold* **bold** ***both***", "_italic_ __bold__", "Kolleg*innen und Mitarbeiter*innen", "snake_case_name and __init__",
        "[click](https://evil.example)", "![picture](https://evil.example/x.png)", "[a][b] [a]: https://evil.example", "[x]: https://evil.example",
        "<at>Ann</at>", "<b>bold</b>", "<script>alert(1)</script>", "<https://evil.example>", "<a href='https://evil.example'>x</a>",
        "- item", "+ item", "* item", "1. item", "1) item", "# heading", "## heading", "> quotation", "---", "***", "===", "* * *", "~~~", "```", "~~gone~~", "`code`",
        "\tindented", "    indented", "first\n- second\n3. third\n# fourth", "Title\n===", "Title\n---", "a | b\n--|--\n1 | 2",
        "{{DATE(2026-01-01T00:00:00Z, SHORT)}}", "{{TIME(2026-01-01T00:00:00Z)}}", "${name}", "&amp; &lt;b&gt; &#42;x&#42; &nbsp;", @"back\slash \*star\* end\",
        "3 * 4 = 12, 5 < 6 > 2, Q&A, C#, a~b, [x] (y), {a}, $5", "#hashtag", "-5 degrees", "12.5 %", "👋 *hi*", "*👋*", "a*\"quoted\"*b", "_(x)_",
    ];
}
