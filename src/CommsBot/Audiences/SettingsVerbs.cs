namespace CommsBot.Audiences;

internal static class SettingsVerbs
{
    public const string Open = "settings.open";
    public const string Save = "settings.save";
    public const string Resume = "settings.resume";
}
