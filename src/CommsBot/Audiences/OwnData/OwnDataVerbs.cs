namespace CommsBot.Audiences.OwnData;

internal static class OwnDataVerbs
{
    public const string Forget = "own-data.forget";
    public const string Keep = "own-data.keep";
}
