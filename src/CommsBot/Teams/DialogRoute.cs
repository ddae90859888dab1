using System.Text.Json;
using CommsBot.AdaptiveCards;
using CommsBot.BotFramework.Activities;

namespace CommsBot.Teams;

/// <summary>A dialog opens, or was sent: from a button, or from the message extension's command of the same name.</summary>
/// <param name="Message">The message that it was called on; null from a button or the compose box.</param>
internal sealed record DialogRequest(TeamsTurn Turn, JsonElement Data, MessageActionsPayload? Message);

/// <summary>A dialog and the feature that answers it.</summary>
internal sealed record DialogRoute(
    string Name,
    Func<IServiceProvider, DialogRequest, CancellationToken, Task<DialogAnswer>> OpenAsync,
    Func<IServiceProvider, DialogRequest, CancellationToken, Task<DialogAnswer>> SendAsync);

/// <summary>What stands in the dialog next: a card, or a last sentence.</summary>
internal abstract record DialogAnswer
{
    public sealed record Show(string Title, AdaptiveCard Card) : DialogAnswer;

    public sealed record Say(string Sentence) : DialogAnswer;
}
