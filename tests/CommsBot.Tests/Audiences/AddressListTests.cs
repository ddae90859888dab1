using CommsBot.Audiences;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Audiences;

public class AddressListTests
{
    [Theory]
    [InlineData("ann@contoso.com\r\nBEN@contoso.com\nann@Contoso.com", "ann@contoso.com ben@contoso.com")]
    [InlineData("Lee, Ann <ann@contoso.com>; \"Ben\" <ben@contoso.co.uk>", "ann@contoso.com ben@contoso.co.uk")]
    [InlineData("name;mail;city\n\"Lee; Ann\";ann.o'neil@contoso.com;Bonn\nBen,ben+x@contoso.com,", "ann.o'neil@contoso.com ben+x@contoso.com")]
    [InlineData("mailto:ann@contoso.com, not-an-address, @ben, x@y", "ann@contoso.com")]
    [InlineData("", "")]
    public void Addresses_are_found_in_whatever_was_pasted(string text, string addresses) =>
        string.Join(' ', AddressList.Parse(text)).ShouldBe(addresses);

    [Theory]
    [InlineData("https://teams.microsoft.com/l/channel/19%3Aab-c_1%40thread.tacv2/Kudos?groupId=1&tenantId=2", "19:ab-c_1@thread.tacv2")]
    [InlineData("https://teams.microsoft.com/l/team/19%3aabc%40thread.skype/conversations?groupId=1", "19:abc@thread.skype")]
    [InlineData(" 19:abc@thread.tacv2 ", "19:abc@thread.tacv2")]
    [InlineData("https://teams.microsoft.com/l/chat/19:abc@thread.v2/0", null)]
    [InlineData("Comms team", null)]
    public void A_link_names_its_thread(string text, string? thread) => TeamsLink.ThreadIdIn(text).ShouldBe(thread);
}
