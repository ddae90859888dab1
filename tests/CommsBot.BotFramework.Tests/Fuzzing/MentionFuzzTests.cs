using CommsBot.BotFramework.Activities;
using CsCheck;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Fuzzing;

public sealed class MentionFuzzTests
{
    private static readonly Gen<string> Pieces = Gen.Frequency(
        (3, Gen.OneOf("<at>", "</at>", "&", "&amp;", "&nbsp;", "&#160;", "&lt;", ";", "\u00A0", " ", "Ann", "ann", "COMMSBOT", "(2)", "\"", "İ", "ß", "👋")),
        (1, Gen.String)).Array[0, 12].Select(string.Concat);

    private static readonly Gen<ChannelAccount> People = Gen.Select(Gen.Int[1, 6], Gen.OneOf(Pieces, Gen.OneOf("Ann", "ann", "Ann (2)", "<at>Ann</at>")))
        .Where((_, name) => !string.IsNullOrWhiteSpace(name)).Select((id, name) => new ChannelAccount { Id = $"29:{id}", Name = name });

    [Fact]
    public void Any_text_with_any_mention_is_stripped_without_harm() => Fuzz.Holds(Gen.Select(Pieces, Pieces, Pieces), ((string Text, string Mention, string Name) said) =>
    {
        var bot = new ChannelAccount { Id = "28:bot", Name = said.Name };
        var activity = MessageFactory.Text(said.Text) with { Recipient = bot, Entities = [new Mention(bot, said.Mention).ToEntity()] };

        activity.RemoveRecipientMention().Length.ShouldBeLessThanOrEqualTo(said.Text.Length + 1);
        activity.MentionsRecipient().ShouldBeTrue();
    });

    [Fact]
    public void The_bots_mention_written_by_us_is_always_found() => Fuzz.Holds(People, account =>
    {
        var mention = Mention.Create(account);
        var activity = MessageFactory.Text($"[{mention.Text}]") with { Recipient = account, Entities = [mention.ToEntity()] };

        activity.RemoveRecipientMention().ShouldBe("[ ]");
    });

    [Fact]
    public void Each_person_has_one_text_and_each_text_one_person() => Fuzz.Holds(People.Array[1, 8], accounts =>
    {
        var writer = new MentionWriter();
        var texts = accounts.Select(account => (account.Id, Text: writer.Add(account))).Distinct().ToList();

        texts.Select(text => text.Id).ShouldBeUnique();
        texts.Select(text => text.Text.ToUpperInvariant()).ShouldBeUnique();
        texts.Select(text => text.Text["<at>".Length..^"</at>".Length].IndexOfAny(['<', '>'])).ShouldAllBe(markup => markup == -1);
        (MessageFactory.Text("x") with { Entities = writer.Entities }).GetMentions().Select(mention => (mention.Mentioned.Id, mention.Text!)).ShouldBe(texts, ignoreOrder: true);
    });
}
