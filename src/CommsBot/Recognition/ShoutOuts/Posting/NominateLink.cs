using CommsBot.Access;
using CommsBot.BotFramework.Authentication;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.ShoutOuts.Posting;

/// <summary>
/// Opens a chat with the bot in which "nominate" stands already: a post through Graph is a person's, whose buttons would not come back to the bot.
/// https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams
/// </summary>
internal sealed class NominateLink(IOptions<BotFrameworkOptions> bot, LocalTrust local)
{
    public Uri? To(string command) => local.IsActive || string.IsNullOrWhiteSpace(bot.Value.AppId)
        ? null
        : new Uri($"https://{Host}/l/chat/0/0?users={Uri.EscapeDataString($"28:{bot.Value.AppId}")}&message={Uri.EscapeDataString(command + " ")}");

    private string Host => bot.Value.Cloud switch
    {
        BotCloud.UsGovernment => "gov.teams.microsoft.us",
        BotCloud.China => "teams.microsoftonline.cn",
        _ => "teams.microsoft.com",
    };
}
