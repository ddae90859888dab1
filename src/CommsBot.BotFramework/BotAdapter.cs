using System.Security.Claims;
using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework;

/// <summary>Connects a bot with a channel: runs turns through middleware, and sends what the bot says.</summary>
public abstract class BotAdapter
{
    private readonly List<IMiddleware> chain = [];

    /// <summary>
    /// What happens when the turn of an activity that came in throws: log it once, and tell the person. Without it the exception reaches the
    /// caller, and so does always the exception of a turn that the bot began, since there the caller knows what to do.
    /// </summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    /// <summary>The clock for pauses between sends.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Adds something around every turn. Not to be called once turns run.</summary>
    public BotAdapter Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        chain.Add(middleware);
        return this;
    }

    /// <summary>Sends activities, in order, each addressed completely.</summary>
    /// <returns>One answer per activity.</returns>
    public abstract Task<IReadOnlyList<ResourceResponse>> SendActivitiesAsync(
        ITurnContext turnContext, IReadOnlyList<Activity> activities, CancellationToken cancellationToken);

    /// <summary>Replaces an activity; <see cref="Activity.Id"/> says which.</summary>
    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Takes an activity back; <see cref="ConversationReference.ActivityId"/> says which.</summary>
    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Runs the turn of an activity that came in.</summary>
    /// <param name="claimsIdentity">Who sent it, by their token; kept in the turn's state.</param>
    /// <param name="activity">What came in.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>
    /// What the HTTP answer carries. An invoke: what the bot set, else 501. A payload that cannot be read: 400 with the reason. With
    /// <see cref="DeliveryModes.ExpectReplies"/>: the replies. Null means 200 with no body.
    /// </returns>
    public virtual async Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(callback);
        using var turnContext = CreateTurnContext(activity);
        turnContext.TurnState.Set(claimsIdentity);
        try
        {
            await RunPipelineAsync(turnContext, callback, cancellationToken);
        }
        catch (ActivityFormatException exception) when (exception.IsOfRequest)
        {
            return new InvokeResponse(400, new InvokeError("BadRequest", exception.Message));
        }
        catch (Exception exception) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, exception);
        }
        if (activity.Type == ActivityTypes.Invoke)
            return turnContext.GetInvokeResponse() ?? new InvokeResponse(501);
        return activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? new InvokeResponse(200, new ExpectedReplies(turnContext.BufferedReplies))
            : null;
    }

    /// <summary>Runs a turn that the bot begins in a conversation it knows. Whatever it throws reaches the caller.</summary>
    /// <param name="reference">The conversation, taken from an authenticated activity.</param>
    /// <param name="callback">The turn; its activity is an event named <see cref="ActivityEventNames.ContinueConversation"/>.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public virtual Task ContinueConversationAsync(
        ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        RunProactiveAsync(reference.GetContinuationActivity(), callback, cancellationToken);

    /// <summary>Creates a conversation and runs a turn in it. Whatever it throws reaches the caller.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="serviceUrl">Where the channel is to be reached.</param>
    /// <param name="parameters">Whom to speak with.</param>
    /// <param name="callback">The turn; its activity is an event named <see cref="ActivityEventNames.CreateConversation"/> with the first message's id.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public virtual async Task CreateConversationAsync(
        string channelId, string serviceUrl, ConversationParameters parameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var created = await CreateConversationAsync(channelId, serviceUrl, parameters, cancellationToken);
        var reference = new ConversationReference
        {
            ChannelId = channelId,
            ServiceUrl = created.ServiceUrl ?? serviceUrl,
            Bot = parameters.Bot,
            User = parameters.Members is [var member] ? member : null,
            Conversation = new ConversationAccount
            {
                Id = created.Id,
                IsGroup = parameters.IsGroup,
                TenantId = parameters.TenantId,
                ConversationType = parameters.IsGroup == true ? ConversationTypes.Channel : ConversationTypes.Personal,
            },
        };
        var begun = reference.GetContinuationActivity(ActivityEventNames.CreateConversation) with { Id = created.ActivityId };
        await RunProactiveAsync(begun, callback, cancellationToken);
    }

    /// <summary>Creates a conversation.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="serviceUrl">Where the channel is to be reached.</param>
    /// <param name="parameters">Whom to speak with.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public abstract Task<ConversationResourceResponse> CreateConversationAsync(
        string channelId, string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken);

    /// <summary>Begins a turn. An adapter adds what its turns need to the turn's state.</summary>
    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private Task RunPipelineAsync(TurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken, int from = 0) =>
        from < chain.Count
            ? chain[from].OnTurnAsync(turnContext, passed => RunPipelineAsync(turnContext, callback, passed, from + 1), cancellationToken)
            : callback(turnContext, cancellationToken);

    private async Task RunProactiveAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var turnContext = CreateTurnContext(activity);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }
}
