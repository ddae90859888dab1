using CommsBot.AdaptiveCards;
using CommsBot.BotFramework.Activities;

namespace CommsBot.Teams;

/// <summary>A card and the sentence that stands for it in notifications and to screen readers.</summary>
internal sealed record CardMessage(AdaptiveCard Card, string Notification)
{
    public Activity ToActivity() =>
        MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = Card.ToJsonElement() }) with { Summary = Notification };
}
