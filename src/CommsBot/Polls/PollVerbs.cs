namespace CommsBot.Polls;

internal static class PollVerbs
{
    public const string Answer = "poll/answer";
    public const string Change = "poll/change";
    public const string Show = "poll/show";
    public const string Close = "poll/close";
    public const string OpenForm = "poll/form";
    public const string Post = "poll/post";
}
