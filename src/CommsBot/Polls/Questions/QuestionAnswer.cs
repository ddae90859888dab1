using System.Text.Json.Serialization;

namespace CommsBot.Polls.Questions;

/// <summary>One person's answer to one question.</summary>
/// <param name="Options">What was ticked (<see cref="PollQuestion.Options"/>), in ascending order.</param>
/// <param name="Text">The open text, or what was written beside <see cref="PollQuestion.Other"/>; null when nothing was.</param>
internal sealed record QuestionAnswer(IReadOnlyList<int> Options, string? Text = null)
{
    public static QuestionAnswer Nothing { get; } = new([]);

    [JsonIgnore]
    public bool IsEmpty => Options.Count == 0 && string.IsNullOrWhiteSpace(Text);
}
