using CommsBot.Tests.Stage;

namespace CommsBot.Tests.Audiences;

/// <summary>A bot that is connected to the directory, with every permission it can use.</summary>
public abstract class DirectoryStage<TDatabase> : BotInTeams<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Graph:Enabled"] = "true",
        ["Graph:BaseUrl"] = Teams.GraphBaseUrl.ToString(),
        ["Graph:LongestWait"] = "00:00:02",
    };

    protected void Grant(params IEnumerable<string> permissions) => Teams.Entra.BotApp.GraphRoles.UnionWith(permissions);

    protected void GrantAll() => Grant(
        "User.Read.All", "Group.ReadBasic.All", "GroupMember.Read.All", "MailboxSettings.Read", "AppCatalog.Read.All", "TeamsAppInstallation.ReadWriteSelfForUser.All");
}
