namespace CommsBot.Audiences;

internal static class AudienceVerbs
{
    public const string List = "audiences.list";
    public const string New = "audiences.new";
    public const string Create = "audiences.create";
    public const string Show = "audiences.show";
    public const string Refresh = "audiences.refresh";
    public const string AskDelete = "audiences.askDelete";
    public const string Delete = "audiences.delete";
}
