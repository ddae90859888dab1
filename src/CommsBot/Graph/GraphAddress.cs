using CommsBot.BotFramework.Authentication;

namespace CommsBot.Graph;

/// <summary>Where Graph is: by cloud, or as configured.</summary>
internal static class GraphAddress
{
    /// <summary>What tokens and scopes are for, also when the calls go to a stand-in.</summary>
    public static string Resource(BotFrameworkOptions bot) => bot.Cloud switch
    {
        BotCloud.UsGovernment => "https://graph.microsoft.us",
        BotCloud.China => "https://microsoftgraph.chinacloudapi.cn",
        _ => "https://graph.microsoft.com",
    };

    /// <summary>With the version, without a slash at its end.</summary>
    public static string BaseUrl(GraphOptions graph, BotFrameworkOptions bot) =>
        string.IsNullOrWhiteSpace(graph.BaseUrl) ? $"{Resource(bot)}/v1.0" : graph.BaseUrl.TrimEnd('/');
}
