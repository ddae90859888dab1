using System.Text.Json;
using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework;

/// <summary>The turn every adapter uses. After the turn it refuses to send: continue the conversation instead.</summary>
public sealed class TurnContext : ITurnContext, IDisposable
{
    private static readonly ResourceResponse NoId = new((string?)null);
    private readonly List<SendActivitiesHandler> onSend = [];
    private readonly List<UpdateActivityHandler> onUpdate = [];
    private readonly List<DeleteActivityHandler> onDelete = [];
    private bool isDisposed;

    /// <summary>Begins a turn.</summary>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        (Adapter, Activity) = (adapter, activity);
    }

    /// <inheritdoc/>
    public BotAdapter Adapter { get; }

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; } = new();

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <summary>What was said while the caller expects all answers in the HTTP answer.</summary>
    internal List<Activity> BufferedReplies { get; } = [];

    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(string text, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return SendActivityAsync(MessageFactory.Text(text), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses is [var response, ..] ? response : NoId;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ResourceResponse>> SendActivitiesAsync(IReadOnlyList<Activity> activities, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentOutOfRangeException.ThrowIfZero(activities.Count);
        var reference = Activity.GetConversationReference();
        return SendThroughAsync(0, [.. activities.Select(activity => activity.ApplyConversationReference(reference))], cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        ArgumentNullException.ThrowIfNull(activity);
        return UpdateThroughAsync(
            0, activity.ApplyConversationReference(Activity.GetConversationReference() with { ActivityId = null }), cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(activityId);
        return DeleteActivityAsync(Activity.GetConversationReference() with { ActivityId = activityId }, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteThroughAsync(0, conversationReference, cancellationToken);
    }

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => Add(onSend, handler);

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => Add(onUpdate, handler);

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => Add(onDelete, handler);

    /// <inheritdoc/>
    public void Dispose() => isDisposed = true;

    private TurnContext Add<T>(List<T> handlers, T handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        handlers.Add(handler);
        return this;
    }

    private Task<IReadOnlyList<ResourceResponse>> SendThroughAsync(
        int index, IReadOnlyList<Activity> activities, CancellationToken cancellationToken) =>
        index < onSend.Count
            ? onSend[index](this, activities, passed => SendThroughAsync(index + 1, passed, cancellationToken))
            : DeliverAsync(activities, cancellationToken);

    private Task<ResourceResponse> UpdateThroughAsync(int index, Activity activity, CancellationToken cancellationToken) =>
        index < onUpdate.Count
            ? onUpdate[index](this, activity, passed => UpdateThroughAsync(index + 1, passed, cancellationToken))
            : Adapter.UpdateActivityAsync(this, activity, cancellationToken);

    private Task DeleteThroughAsync(int index, ConversationReference reference, CancellationToken cancellationToken) =>
        index < onDelete.Count
            ? onDelete[index](this, reference, () => DeleteThroughAsync(index + 1, reference, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);

    private async Task<IReadOnlyList<ResourceResponse>> DeliverAsync(IReadOnlyList<Activity> activities, CancellationToken cancellationToken)
    {
        var responses = new List<ResourceResponse>(activities.Count);
        foreach (var activity in activities)
            responses.Add(await DeliverAsync(activity, cancellationToken));
        return responses;
    }

    private async Task<ResourceResponse> DeliverAsync(Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypes.InvokeResponse:
                this.SetInvokeResponse(InvokeResponse.Read(activity.Value));
                return NoId;
            case ActivityTypes.Delay:
                var milliseconds = activity.Value is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : 0;
                await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), Adapter.TimeProvider, cancellationToken);
                return NoId;
        }
        var response = Activity.DeliveryMode == DeliveryModes.ExpectReplies ? Buffer(activity) : await SendAsync(activity, cancellationToken);
        Responded |= activity.Type != ActivityTypes.Trace;
        return response;
    }

    private ResourceResponse Buffer(Activity activity)
    {
        BufferedReplies.Add(activity);
        return NoId;
    }

    private async Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellationToken) =>
        await Adapter.SendActivitiesAsync(this, [activity], cancellationToken) is [var response, ..] ? response : NoId;
}
