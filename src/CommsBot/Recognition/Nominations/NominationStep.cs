using CommsBot.AdaptiveCards;

namespace CommsBot.Recognition.Nominations;

/// <summary>What a draft leads to next.</summary>
internal abstract record NominationStep
{
    /// <summary>It cannot be done; the sentence says why and what else could.</summary>
    public sealed record Refuse(string Sentence) : NominationStep;

    /// <summary>Something is missing; the card asks for it.</summary>
    public sealed record Ask(AdaptiveCard Card, string Notification) : NominationStep;

    /// <summary>It is made; the sentence repeats nothing but the name.</summary>
    public sealed record Done(string Sentence) : NominationStep;
}
