namespace CommsBot.Recognition;

/// <summary>What a nomination is for: giving beyond one's own job and team. Stored by name.</summary>
internal enum RecognitionValue
{
    Contribution,
    Innovation,
    Sharing,
    ConnectingPeople,
    HelpingOut,
}
