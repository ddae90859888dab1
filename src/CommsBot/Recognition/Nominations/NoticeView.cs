namespace CommsBot.Recognition.Nominations;

/// <summary>What a nominee is told of their nomination.</summary>
internal sealed record NoticeView(NominationId Id, string NominatorName, RecognitionValue Value, string Reason, bool IsDeclined, bool IsPublished);
