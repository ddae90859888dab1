using CommsBot.BotFramework.Authentication;
using Microsoft.Extensions.Options;

namespace CommsBot.Graph;

internal sealed class GraphOptionsValidator(IOptions<BotFrameworkOptions> bot) : IValidateOptions<GraphOptions>
{
    public ValidateOptionsResult Validate(string? name, GraphOptions options)
    {
        List<string> problems = [];
        if (options.Enabled && (string.IsNullOrWhiteSpace(bot.Value.AppId) || string.IsNullOrWhiteSpace(bot.Value.TenantId)))
            problems.Add("Graph:Enabled needs Bot:AppId, Bot:TenantId and a credential: Graph is called in the bot's own name. Set them, or Graph:Enabled to false.");
        if (!string.IsNullOrWhiteSpace(options.BaseUrl) && !IsSafe(options.BaseUrl))
            problems.Add($"Graph:BaseUrl is \"{options.BaseUrl}\": it has to be an https address (http on loopback only), such as https://graph.microsoft.com/v1.0.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
