using System.Globalization;
using System.Security.Claims;
using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework.Testing;

/// <summary>
/// Runs a bot without a channel: activities go in by method call, and what the bot says waits here to be looked at. What a test sets on an
/// activity stays; the rest is filled in.
/// </summary>
/// <param name="conversation">Where and with whom the bot talks by default; see <see cref="CreateConversation"/>.</param>
public sealed class TestAdapter(ConversationReference? conversation = null) : BotAdapter
{
    private readonly Lock gate = new();
    private readonly List<Activity> replies = [];
    private readonly List<Activity> updates = [];
    private readonly List<ConversationReference> deletions = [];
    private TaskCompletionSource nextReply = NewSignal();
    private int lastId;

    /// <summary>Where and with whom the bot talks by default.</summary>
    public ConversationReference Conversation { get; } = conversation ?? CreateConversation("convo1");

    /// <summary>The language of activities that name none. Default: <c>en-US</c>.</summary>
    public string Locale { get; init; } = "en-US";

    /// <summary>Whether traces are kept like replies. Default: no.</summary>
    public bool EnableTrace { get; init; }

    /// <summary>What the bot said and no test has taken yet, oldest first; with updates and deletions applied.</summary>
    public IReadOnlyList<Activity> ActiveQueue => Snapshot(replies);

    /// <summary>Every update, oldest first.</summary>
    public IReadOnlyList<Activity> UpdatedActivities => Snapshot(updates);

    /// <summary>Every deletion, oldest first; the ActivityId says what.</summary>
    public IReadOnlyList<ConversationReference> DeletedActivities => Snapshot(deletions);

    /// <summary>A personal chat: channel <c>test</c>, service URL <c>https://test.com</c>.</summary>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = Channels.Test,
        ServiceUrl = "https://test.com",
        Conversation = new ConversationAccount { Id = name, Name = name, IsGroup = false, ConversationType = ConversationTypes.Personal },
        User = new ChannelAccount { Id = user.ToLowerInvariant(), Name = user, Role = "user" },
        Bot = new ChannelAccount { Id = bot.ToLowerInvariant(), Name = bot, Role = "bot" },
    };

    /// <inheritdoc cref="BotAdapter.Use"/>
    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>A message of the default person, in the default conversation.</summary>
    public Activity MakeActivity(string? text = null) => Complete(new Activity { Type = ActivityTypes.Message, Text = text });

    /// <summary>Runs the turn of an activity, filled in where it says nothing.</summary>
    /// <returns>The answer to an invoke; null for anything else.</returns>
    public Task<InvokeResponse?> ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default) =>
        ProcessActivityAsync(new ClaimsIdentity(), Complete(activity), callback, cancellationToken);

    /// <summary>Runs the turn of a message.</summary>
    public Task SendTextToBotAsync(string text, BotCallbackHandler callback, CancellationToken cancellationToken = default) =>
        ProcessActivityAsync(MakeActivity(text), callback, cancellationToken);

    /// <summary>Takes the oldest reply, or null when there is none.</summary>
    /// <param name="conversationId">Only replies in this conversation; null for any.</param>
    public Activity? GetNextReply(string? conversationId = null)
    {
        lock (gate)
        {
            var index = replies.FindIndex(reply => conversationId is null || reply.Conversation?.Id == conversationId);
            if (index < 0)
                return null;
            var reply = replies[index];
            replies.RemoveAt(index);
            return reply;
        }
    }

    /// <summary>Takes the oldest reply, waiting for one if there is none.</summary>
    /// <param name="conversationId">Only replies in this conversation; null for any.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Activity> GetNextReplyAsync(string? conversationId = null, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Task changed;
            lock (gate)
                changed = nextReply.Task;
            if (GetNextReply(conversationId) is { } reply)
                return reply;
            await changed.WaitAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyList<ResourceResponse>> SendActivitiesAsync(
        ITurnContext turnContext, IReadOnlyList<Activity> activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return Task.FromResult<IReadOnlyList<ResourceResponse>>([.. activities.Select(activity => new ResourceResponse(Keep(activity)))]);
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (gate)
        {
            updates.Add(activity);
            if (replies.FindIndex(reply => reply.Id == activity.Id) is >= 0 and var index)
                replies[index] = activity;
        }
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        lock (gate)
        {
            deletions.Add(reference);
            replies.RemoveAll(reply => reply.Id == reference.ActivityId);
        }
        return Task.CompletedTask;
    }

    /// <summary>
    /// Like Teams: a personal chat is the same one each time (<c>personal:</c> and the member's id), and shows no activity sent along; any
    /// other is a new thread that begins with it.
    /// </summary>
    public override Task<ConversationResourceResponse> CreateConversationAsync(
        string channelId, string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters is { IsGroup: not true, Members: [var member] })
            return Task.FromResult(new ConversationResourceResponse { Id = $"personal:{member.Id}", ServiceUrl = serviceUrl });
        var thread = $"thread:{NextId()}";
        var first = parameters.Activity is { } activity
            ? Keep(activity with { ChannelId = channelId, ServiceUrl = serviceUrl, Conversation = new ConversationAccount { Id = thread, IsGroup = true } })
            : null;
        return Task.FromResult(new ConversationResourceResponse { Id = thread, ActivityId = first, ServiceUrl = serviceUrl });
    }

    private Activity Complete(Activity activity) => activity with
    {
        Id = activity.Id ?? NextId(),
        Timestamp = activity.Timestamp ?? TimeProvider.GetUtcNow(),
        Locale = activity.Locale ?? Locale,
        ChannelId = activity.ChannelId ?? Conversation.ChannelId,
        ServiceUrl = activity.ServiceUrl ?? Conversation.ServiceUrl,
        Conversation = activity.Conversation ?? Conversation.Conversation,
        From = activity.From ?? Conversation.User,
        Recipient = activity.Recipient ?? Conversation.Bot,
    };

    private string? Keep(Activity activity)
    {
        if (activity.Type == ActivityTypes.Trace && !EnableTrace)
            return null;
        var sent = activity with { Id = NextId(), Timestamp = TimeProvider.GetUtcNow() };
        TaskCompletionSource waiting;
        lock (gate)
        {
            replies.Add(sent);
            (waiting, nextReply) = (nextReply, NewSignal());
        }
        waiting.SetResult();
        return sent.Id;
    }

    private string NextId() => Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);

    private T[] Snapshot<T>(List<T> items)
    {
        lock (gate)
            return [.. items];
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
