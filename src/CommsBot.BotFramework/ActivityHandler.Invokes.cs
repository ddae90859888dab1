using System.Net;
using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework;

public partial class ActivityHandler
{
    /// <summary>Somebody waits for an answer; calls the method for the invoke's name.</summary>
    /// <returns>The answer, or null when it was set in the turn.</returns>
    /// <exception cref="InvokeResponseException">Ends the invoke with its answer; 501 for a name nobody handles.</exception>
    /// <exception cref="ActivityFormatException">The payload cannot be read; the answer is 400.</exception>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        switch (activity.Name)
        {
            case InvokeNames.AdaptiveCardAction:
                return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, ExecuteAction(activity), cancellationToken));
            case InvokeNames.Search:
                return CreateInvokeResponse(await OnSearchInvokeAsync(turnContext, Payload<SearchInvokeValue>(activity), cancellationToken));
            case InvokeNames.SigninVerifyState or InvokeNames.SigninTokenExchange:
                await OnSignInInvokeAsync(turnContext, cancellationToken);
                return CreateInvokeResponse();
            default:
                throw NotImplemented();
        }
    }

    /// <summary>Somebody pressed an Action.Execute of a card, or their client refreshes it.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>Somebody types in a choice set with dynamic choices; the first query may have no text.</summary>
    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A person signs in, by page or by token. Set another answer than an empty 200 in the turn.</summary>
    protected virtual Task OnSignInInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>The answer to an invoke that went well.</summary>
    /// <param name="body">As in <see cref="InvokeResponse"/>.</param>
    protected static InvokeResponse CreateInvokeResponse(object? body = null) => new(200, body);

    /// <summary>The payload of an invoke or event.</summary>
    /// <exception cref="ActivityFormatException">It is missing or has another shape.</exception>
    protected static T Payload<T>(Activity activity) where T : class
    {
        ArgumentNullException.ThrowIfNull(activity);
        try
        {
            return ActivityReader.ReadPayload<T>(activity.Value) ?? throw Unreadable($"The {activity.Type} carries no value.");
        }
        catch (ActivityFormatException unreadable) when (!unreadable.IsOfRequest)
        {
            throw Unreadable(unreadable.Message);
        }
    }

    /// <summary>Ends a turn whose request cannot be read, with 400.</summary>
    private protected static ActivityFormatException Unreadable(string reason) => new(reason) { IsOfRequest = true };

    /// <summary>Ends an invoke that nobody handles.</summary>
    protected static InvokeResponseException NotImplemented() => new(HttpStatusCode.NotImplemented);

    private static AdaptiveCardInvokeValue ExecuteAction(Activity activity)
    {
        var value = Payload<AdaptiveCardInvokeValue>(activity);
        return value.Action switch
        {
            null => throw Unreadable("The invoke carries no action."),
            { Type: not (null or "Action.Execute") } =>
                throw new InvokeResponseException(HttpStatusCode.BadRequest, new InvokeError("NotSupported", "Only Action.Execute is supported.")),
            _ => value,
        };
    }

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        try
        {
            var response = await OnInvokeActivityAsync(turnContext, cancellationToken);
            if (response is not null && turnContext.GetInvokeResponse() is null)
                turnContext.SetInvokeResponse(response);
        }
        catch (InvokeResponseException e)
        {
            turnContext.SetInvokeResponse(e.Response);
        }
    }
}
