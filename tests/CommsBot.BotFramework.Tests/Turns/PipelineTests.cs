using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Testing;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Turns;

public sealed class PipelineTests
{
    private readonly List<string> log = [];
    private readonly TestAdapter adapter = new();

    [Fact]
    public async Task Middleware_runs_in_the_order_of_registration_and_back_in_reverse()
    {
        adapter.Use(new Around("a", log)).Use(new Around("b", log));

        await TurnAsync(Note("bot"));

        log.ShouldBe(["a in", "b in", "bot", "b out", "a out"]);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_ends_the_turn()
    {
        adapter.Use(new Around("a", log)).Use(new Wall());

        await TurnAsync(Note("bot"));

        log.ShouldBe(["a in", "a out"]);
    }

    [Fact]
    public async Task Middleware_runs_around_turns_the_bot_begins()
    {
        adapter.Use(new Around("a", log));

        await adapter.ContinueConversationAsync(adapter.Conversation, Note("bot"), TestContext.Current.CancellationToken);

        log.ShouldBe(["a in", "bot", "a out"]);
    }

    [Fact]
    public async Task Without_an_error_handler_the_exception_reaches_the_caller() =>
        await Should.ThrowAsync<DivideByZeroException>(TurnAsync((_, _) => throw new DivideByZeroException()));

    [Fact]
    public async Task A_throwing_turn_reaches_the_error_handler_once_and_ends()
    {
        adapter.Use(new Around("a", log));
        adapter.OnTurnError = async (turnContext, exception) =>
        {
            log.Add(exception.GetType().Name);
            await turnContext.SendActivityAsync("Sorry, that went wrong.", CancellationToken.None);
        };

        await TurnAsync((_, _) => throw new DivideByZeroException());

        log.ShouldBe(["a in", "DivideByZeroException"]);
        adapter.GetNextReply()!.Text.ShouldBe("Sorry, that went wrong.");
    }

    [Theory]
    [InlineData(ActivityTypes.Invoke, InvokeNames.TaskFetch, "The invoke carries no value.")]
    [InlineData(ActivityTypes.Event, "application/vnd.microsoft.readReceipt", "The event carries no value.")]
    public async Task The_senders_fault_is_not_the_bots(string type, string name, string reason)
    {
        adapter.OnTurnError = (_, _) =>
        {
            log.Add("error");
            return Task.CompletedTask;
        };

        var response = await adapter.ProcessActivityAsync(
            new Activity { Type = type, Name = name }, new TeamsActivityHandler().OnTurnAsync, TestContext.Current.CancellationToken);

        response.ShouldBe(new InvokeResponse(400, new InvokeError("BadRequest", reason)));
        log.ShouldBeEmpty();
    }

    private Task TurnAsync(BotCallbackHandler bot) => adapter.SendTextToBotAsync("hi", bot, TestContext.Current.CancellationToken);

    private BotCallbackHandler Note(string name) => (_, _) =>
    {
        log.Add(name);
        return Task.CompletedTask;
    };

    private sealed class Around(string name, List<string> log) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
        {
            log.Add($"{name} in");
            await next(cancellationToken);
            log.Add($"{name} out");
        }
    }

    private sealed class Wall : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
