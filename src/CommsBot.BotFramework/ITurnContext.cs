using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework;

/// <summary>One turn: the activity that came in, and the ways to answer it.</summary>
public interface ITurnContext
{
    /// <summary>The adapter the turn runs on.</summary>
    BotAdapter Adapter { get; }

    /// <summary>What happened.</summary>
    Activity Activity { get; }

    /// <summary>Things kept for the length of the turn.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>Whether the bot has said anything in this turn; traces do not count.</summary>
    bool Responded { get; }

    /// <summary>Answers with a text.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    Task<ResourceResponse> SendActivityAsync(string text, CancellationToken cancellationToken);

    /// <summary>Answers with an activity; conversation, sender and receiver are filled in.</summary>
    Task<ResourceResponse> SendActivityAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>Answers with several activities, in order.</summary>
    Task<IReadOnlyList<ResourceResponse>> SendActivitiesAsync(IReadOnlyList<Activity> activities, CancellationToken cancellationToken);

    /// <summary>Replaces an activity of the bot; <see cref="Activity.Id"/> says which.</summary>
    Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>Takes an activity of the bot back.</summary>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken);

    /// <summary>Takes an activity of the bot back, in another conversation.</summary>
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken);

    /// <summary>Adds something around every send of this turn.</summary>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Adds something around every update of this turn.</summary>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Adds something around every delete of this turn.</summary>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}

/// <summary>Acts around a send; not calling <paramref name="next"/> keeps the activities from being sent.</summary>
public delegate Task<IReadOnlyList<ResourceResponse>> SendActivitiesHandler(
    ITurnContext turnContext, IReadOnlyList<Activity> activities, Func<IReadOnlyList<Activity>, Task<IReadOnlyList<ResourceResponse>>> next);

/// <summary>Acts around an update; not calling <paramref name="next"/> keeps it from happening.</summary>
public delegate Task<ResourceResponse> UpdateActivityHandler(
    ITurnContext turnContext, Activity activity, Func<Activity, Task<ResourceResponse>> next);

/// <summary>Acts around a delete; not calling <paramref name="next"/> keeps it from happening.</summary>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
