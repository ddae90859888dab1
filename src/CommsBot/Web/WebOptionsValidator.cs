using CommsBot.BotFramework.Authentication;
using Microsoft.Extensions.Options;

namespace CommsBot.Web;

internal sealed class WebOptionsValidator(IOptions<BotFrameworkOptions> bot) : IValidateOptions<WebOptions>
{
    public ValidateOptionsResult Validate(string? name, WebOptions options)
    {
        List<string> problems = [.. Problems(options)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Problems(WebOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.PublicUrl)
            && !(Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps && url.PathAndQuery == "/"))
            yield return "Web:PublicUrl has to be an https address without a path, for example https://commsbot.contoso.com.";

        var hasClient = !string.IsNullOrWhiteSpace(options.ClientId);
        if (!hasClient && !string.IsNullOrWhiteSpace(options.ClientSecret))
            yield return "Web:ClientSecret is set without Web:ClientId: set the id of its registration, or remove the secret to use the bot's.";
        if (hasClient && string.IsNullOrWhiteSpace(options.ClientSecret) && !string.IsNullOrWhiteSpace(bot.Value.ClientSecret))
            yield return "Web:ClientId is another registration than the bot's, whose secret does not fit: set Web:ClientSecret.";
    }
}
