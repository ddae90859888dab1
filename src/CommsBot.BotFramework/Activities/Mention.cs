namespace CommsBot.BotFramework.Activities;

/// <summary>Somebody named in a message. Read from the activity's entities, never from its text, which the sender can fake.</summary>
/// <param name="Mentioned">Who.</param>
/// <param name="Text">The part of the activity's text that stands for the person, tags included; null when the channel left it out.</param>
public sealed record Mention(ChannelAccount Mentioned, string? Text);
