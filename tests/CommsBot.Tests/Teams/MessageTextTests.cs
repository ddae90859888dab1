using System.Net;
using CommsBot.Teams;
using CsCheck;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Teams;

public class MessageTextTests
{
    [Fact]
    public void Encoded_text_reads_back_as_it_was_and_holds_no_mark() =>
        Gen.String.Sample(text =>
        {
            var encoded = MessageText.Encode(text);
            WebUtility.HtmlDecode(encoded).ShouldBe(text);
            encoded.IndexOfAny(['<', '>', '"', '*', '_', '[', '`']).ShouldBe(-1);
        });
}
