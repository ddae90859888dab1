using System.Globalization;
using CommsBot.BotFramework;
using CommsBot.BotFramework.Testing;
using CommsBot.Polls;
using CommsBot.Recognition;
using CommsBot.Teams;
using CommsBot.Tests.Cards;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CommsBot.Tests.Teams;

public class HomeCardTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_face_of_the_home_card(string language)
    {
        var adapter = new TestAdapter();
        using var context = new TurnContext(adapter, adapter.MakeActivity("help") with { Locale = language });
        var turn = TeamsTurn.From(context) with { Culture = CultureInfo.GetCultureInfo(language) };
        var home = new HomeCard(new ServiceCollection().AddPolls().AddRecognition(new ConfigurationBuilder().Build()).Select(service => service.ImplementationInstance).OfType<HomeButton>());
        var example = new PollTexts(turn.Culture).Example;

        GoldenCard.ShouldMatch(home.ForHelp(turn).Card, $"home.{language}");
        GoldenCard.ShouldMatch(home.Welcome(turn).Card, $"home-welcome.{language}");
        GoldenCard.ShouldMatch(home.ForUnknownText(turn, "pol", [example]).Card, $"home-unknown.{language}");
        GoldenCard.ShouldMatch(home.ForHelp(turn with { Scope = ConversationScope.Channel }).Card, $"home-channel.{language}");
    }
}
