using CommsBot.Recognition.Nominations;

namespace CommsBot.Recognition.Kudos;

/// <summary>One page of what somebody gave or received, the newest first.</summary>
internal sealed record KudosView(KudosSide Side, int Page, bool HasOlder, IReadOnlyList<Kudo> Items);

internal enum KudosSide
{
    Received,
    Given,
}

/// <param name="Who">Who gave it; or whom it was given to.</param>
internal sealed record Kudo(NominationId Id, string Who, RecognitionValue Value, string Reason, DateTimeOffset MadeAt, NominationState State, bool IsPublished);
