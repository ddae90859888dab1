namespace CommsBot.Polls;

internal static class PollVerbs
{
    public const string Answer = "poll/answer";
    public const string Change = "poll/change";
    public const string Show = "poll/show";
    public const string Close = "poll/close";
    public const string OpenForm = "poll/form";
    public const string Post = "poll/post";
    public const string Results = "poll/results";
    public const string CloseFromResults = "poll/results-close";
    public const string Texts = "poll/texts";
    public const string Slices = "poll/slices";
    public const string Trend = "poll/trend";
    public const string YouSaid = "poll/you-said";
    public const string SendYouSaid = "poll/you-said-send";
    public const string List = "poll/list";
    public const string New = "poll/new";
    public const string Start = "poll/start";
    public const string Questions = "poll/questions";
    public const string AddQuestion = "poll/question-add";
    public const string EditQuestion = "poll/question-edit";
    public const string SaveQuestion = "poll/question-save";
    public const string MoveQuestion = "poll/question-move";
    public const string RemoveQuestion = "poll/question-remove";
    public const string Rules = "poll/rules";
    public const string SaveRules = "poll/rules-save";
}
