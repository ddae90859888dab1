using System.Text.Json;
using CommsBot.AdaptiveCards;
using CommsBot.BotFramework.Activities;

namespace CommsBot.Teams;

/// <summary>
/// A dialog of one of the bot's cards or of its message extension. The extension is there in every conversation, also where the bot is not: such a
/// conversation is nobody's but the people's in it, so for the bot the turn has no place.
/// </summary>
internal sealed class DialogTurn(
    IEnumerable<DialogRoute> routes, IEnumerable<ITurnObserver> observers, Conversations conversations, IServiceProvider services)
{
    public Task<TaskModuleStep> OpenAsync(TeamsTurn turn, string? name, JsonElement data, MessageActionsPayload? message, CancellationToken cancellationToken) =>
        AnswerAsync(turn, name, data, message, route => route.OpenAsync, cancellationToken);

    public Task<TaskModuleStep> SendAsync(TeamsTurn turn, string? name, JsonElement data, MessageActionsPayload? message, CancellationToken cancellationToken) =>
        AnswerAsync(turn, name, data, message, route => route.SendAsync, cancellationToken);

    public static string? NameIn(JsonElement data) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(CardDialog.DataKey, out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;

    private async Task<TaskModuleStep> AnswerAsync(
        TeamsTurn turn, string? name, JsonElement data, MessageActionsPayload? message,
        Func<DialogRoute, Func<IServiceProvider, DialogRequest, CancellationToken, Task<DialogAnswer>>> run, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(turn.PlaceId, cancellationToken) is not { IsLeft: false })
            turn = turn with { Scope = ConversationScope.Personal, TeamId = null, ChannelId = null };
        foreach (var observer in observers)
            turn = await observer.ObserveAsync(turn, cancellationToken);

        if (routes.FirstOrDefault(r => r.Name == name) is not { } route)
            return TaskModuleStep.Message(new TeamsTexts(turn.Culture).UnknownAction);

        return await run(route)(services, new DialogRequest(turn, data, message), cancellationToken) switch
        {
            DialogAnswer.Show show => TaskModuleStep.Continue(new TaskModuleTaskInfo
            {
                Title = show.Title,
                Height = TaskModuleSize.Medium,
                Width = TaskModuleSize.Medium,
                Card = new Attachment { ContentType = AdaptiveCard.ContentType, Content = show.Card.ToJsonElement() },
            }),
            DialogAnswer.Say say => TaskModuleStep.Message(say.Sentence),
            _ => throw new InvalidOperationException("A dialog is answered by a card or a sentence."),
        };
    }
}
