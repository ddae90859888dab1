using System.Buffers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Authentication;
using CommsBot.BotFramework.Connector;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CommsBot.BotFramework.Hosting;

/// <summary>The adapter between Teams and a bot in an ASP.NET Core application: HTTP in, Connector out.</summary>
public sealed partial class CloudAdapter : BotAdapter
{
    private const int UsualAnswer = 4 * 1024;
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IConnectorClientFactory connectors;
    private readonly ActivityAuthorization authorization;
    private readonly TurnRunner turns;
    private readonly int maxBodySize;
    private readonly Func<Activity, string> failureText;
    private readonly Func<Exception, string?> outageOf;
    private readonly ILogger logger;

    internal CloudAdapter(
        IConnectorClientFactory connectors, ActivityAuthorization authorization, TurnRunner turns,
        IOptions<BotTurnOptions> options, ILogger<CloudAdapter> logger)
    {
        (this.connectors, this.authorization, this.turns, this.logger) = (connectors, authorization, turns, logger);
        maxBodySize = options.Value.MaxBodySize;
        failureText = options.Value.FailureText;
        outageOf = options.Value.OutageOf;
        Use(new ConnectorInTurnState(connectors));
        OnTurnError = SayThatItFailedAsync;
    }

    /// <summary>
    /// Answers one request: 405, 401, 415, 413, 400 or 403 with nothing done, or else what the turn results in.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="response">Its answer.</param>
    /// <param name="bot">Runs the turn; called in the request, but may outlive it.</param>
    public async Task ProcessAsync(HttpRequest request, HttpResponse response, IBot bot)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(request.Method))
        {
            response.Headers.Allow = HttpMethods.Post;
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var context = request.HttpContext;
        var authentication = await context.AuthenticateAsync(BotFrameworkAuthenticationDefaults.Scheme);
        if (!authentication.Succeeded)
        {
            await context.ChallengeAsync(BotFrameworkAuthenticationDefaults.Scheme);
            return;
        }

        var read = await ActivityRequest.ReadAsync(request, maxBodySize);
        if (read.Activity is not { } activity)
        {
            Log.Unreadable(logger, read.Status, read.Reason);
            await Results.Problem(read.Reason, statusCode: read.Status).ExecuteAsync(context);
            return;
        }

        if (authorization.Check(context.Features.Get<BotCaller>()?.Token, activity) is { } refusal)
        {
            Refusals.Log(logger, refusal);
            response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await AnswerAsync(response, await turns.RunInTimeAsync(this, (ClaimsIdentity)authentication.Principal.Identity!, activity, bot));
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ResourceResponse>> SendActivitiesAsync(
        ITurnContext turnContext, IReadOnlyList<Activity> activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new List<ResourceResponse>(activities.Count);
        foreach (var activity in activities)
            responses.Add(await SendAsync(activity, cancellationToken));
        return responses;
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Connector(activity.ServiceUrl).UpdateActivityAsync(
            Required(activity.Conversation?.Id), Required(activity.Id), activity, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return Connector(reference.ServiceUrl).DeleteActivityAsync(
            Required(reference.Conversation?.Id), Required(reference.ActivityId), cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<ConversationResourceResponse> CreateConversationAsync(
        string channelId, string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken) =>
        Connector(serviceUrl).CreateConversationAsync(parameters, cancellationToken);

    private async Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.Trace)
            return new ResourceResponse((string?)null);
        var connector = Connector(activity.ServiceUrl);
        var conversationId = Required(activity.Conversation?.Id);
        return string.IsNullOrEmpty(activity.ReplyToId)
            ? await connector.SendToConversationAsync(conversationId, activity, cancellationToken)
            : await connector.ReplyToActivityAsync(conversationId, activity.ReplyToId, activity, cancellationToken);
    }

    private IConnectorClient Connector(string? serviceUrl) => connectors.Create(Required(serviceUrl));

    private static string Required(string? value) =>
        string.IsNullOrEmpty(value) ? throw new InvalidOperationException("The activity lacks service URL, conversation or id.") : value;

    // What happens unless the application sets its own OnTurnError.
    private async Task SayThatItFailedAsync(ITurnContext turnContext, Exception failure)
    {
        var what = TurnRunner.Name(turnContext.Activity);
        if (outageOf(failure) is { } outage)
            Log.Outage(logger, what, outage);
        else
            Log.TurnFailed(logger, failure, what);

        // An invoke is answered in its own shape; and when Teams is what failed, it will not take the sentence either.
        if (turnContext.Activity.Type == ActivityTypes.Message && failure is not (ConnectorException or OperationCanceledException))
            await turnContext.SendActivityAsync(failureText(turnContext.Activity), CancellationToken.None);
    }

    private static async Task AnswerAsync(HttpResponse response, InvokeResponse answer)
    {
        response.StatusCode = answer.Status;
        if (answer.Body is null)
            return;

        // As a whole, for its length to be known.
        var json = new ArrayBufferWriter<byte>(UsualAnswer);
        await using (var writer = new Utf8JsonWriter(json, Readable))
            answer.WriteBody(writer);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.WrittenCount;
        await response.BodyWriter.WriteAsync(json.WrittenMemory, CancellationToken.None);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Request refused with {Status}: {Reason}")]
        public static partial void Unreadable(ILogger logger, int status, string? reason);

        [LoggerMessage(2, LogLevel.Error, "A turn of {What} failed.")]
        public static partial void TurnFailed(ILogger logger, Exception failure, string what);

        [LoggerMessage(3, LogLevel.Error, "A turn of {What} failed: {Outage}")]
        public static partial void Outage(ILogger logger, string what, string outage);
    }
}
