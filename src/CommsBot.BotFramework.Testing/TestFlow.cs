using System.Runtime.CompilerServices;
using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework.Testing;

/// <summary>
/// A conversation with a bot, written as a chain and run by awaiting it. Replies are looked for in the conversation the flow is in; a step
/// that fails throws <see cref="InvalidOperationException"/> with what was expected and what came.
/// <code>
/// await new TestFlow(bot).Send("help").AssertReply(reply => reply.Text.ShouldBe("What can I do?"));
/// </code>
/// </summary>
public sealed partial class TestFlow
{
    private readonly TestAdapter adapter;
    private readonly BotCallbackHandler callback;
    private readonly TestFlow? before;
    private readonly Func<Run, Task>? step;

    /// <summary>A conversation with a bot on an adapter of its own.</summary>
    public TestFlow(IBot bot)
        : this(new TestAdapter(), bot)
    {
    }

    /// <summary>A conversation with a bot.</summary>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, (bot ?? throw new ArgumentNullException(nameof(bot))).OnTurnAsync)
    {
    }

    /// <summary>A conversation with what stands for a bot.</summary>
    public TestFlow(TestAdapter adapter, BotCallbackHandler callback)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(callback);
        (this.adapter, this.callback) = (adapter, callback);
    }

    private TestFlow(TestFlow before, Func<Run, Task> step)
        : this(before.adapter, before.callback) => (this.before, this.step) = (before, step);

    /// <summary>Runs the steps in order; awaiting the flow does the same.</summary>
    public async Task StartTestAsync()
    {
        var steps = new Stack<Func<Run, Task>>();
        for (var flow = this; flow is { step: not null }; flow = flow.before)
            steps.Push(flow.step);
        var run = new Run(adapter, callback);
        foreach (var step in steps)
            await step(run);
    }

    /// <summary>Runs the steps in order.</summary>
    public TaskAwaiter GetAwaiter() => StartTestAsync().GetAwaiter();

    /// <summary>Does something between two steps, such as moving a clock or looking into a database.</summary>
    public TestFlow Do(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Then(_ => action());
    }

    /// <summary>Does something between two steps, such as moving a clock or looking into a database.</summary>
    public TestFlow Do(Func<Task> action) => new(this, _ => action());

    private TestFlow Then(Action<Run> step) => new(this, run =>
    {
        step(run);
        return Task.CompletedTask;
    });

    // Where a running flow stands.
    private sealed class Run(TestAdapter adapter, BotCallbackHandler callback)
    {
        public TestAdapter Adapter { get; } = adapter;

        public ChannelAccount? User { get; set; }

        public ConversationAccount? Conversation { get; set; }

        public string? ConversationId => (Conversation ?? Adapter.Conversation.Conversation)?.Id;

        public string? LastReplyId { get; set; }

        public InvokeResponse? LastInvokeResponse { get; set; }

        public async Task SendAsync(Activity activity) => LastInvokeResponse = await Adapter.ProcessActivityAsync(
            activity with { From = activity.From ?? User, Conversation = activity.Conversation ?? Conversation }, callback, CancellationToken.None);
    }
}
