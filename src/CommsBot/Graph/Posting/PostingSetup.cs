using CommsBot.BotFramework.Authentication;
using Microsoft.Extensions.Options;

namespace CommsBot.Graph.Posting;

/// <summary>What the settings say about the posting account.</summary>
internal sealed class PostingSetup(IOptions<PostingOptions> options, IOptions<BotFrameworkOptions> bot)
{
    public bool IsConfigured => !string.IsNullOrWhiteSpace(options.Value.Account);

    public string Account => options.Value.Account?.Trim() ?? "";

    public string TenantId => bot.Value.TenantId ?? "";

    /// <summary>The permissions in use, as they are asked for.</summary>
    public IReadOnlyList<string> Scopes => [.. Enum.GetValues<PostingPermission>().Where(Uses).Select(ScopeOf)];

    public bool Uses(PostingPermission permission) => permission switch
    {
        PostingPermission.Read => options.Value.ReadChannels,
        PostingPermission.Change => options.Value.ChangePosts,
        _ => true,
    };

    public string ScopeOf(PostingPermission permission) => $"{GraphAddress.Resource(bot.Value)}/{NameOf(permission)}";

    public static string NameOf(PostingPermission permission) => permission switch
    {
        PostingPermission.Read => "ChannelMessage.Read.All",
        PostingPermission.Change => "ChannelMessage.ReadWrite",
        _ => "ChannelMessage.Send",
    };

    public bool IsTheAccount(string objectId, string userPrincipalName) => IsConfigured
        && (Account.Equals(objectId, StringComparison.OrdinalIgnoreCase) || Account.Equals(userPrincipalName, StringComparison.OrdinalIgnoreCase));
}
