namespace CommsBot.Web;

/// <summary>Section <c>Web</c>: the pages of managers and admins. With a bot that has a registration of its own, nothing has to be set.</summary>
internal sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>
    /// Where people reach the pages, for example <c>https://commsbot.contoso.com</c>. Default: the address of each request, which is wrong
    /// behind a proxy that ends TLS and forwards no headers.
    /// </summary>
    public string? PublicUrl { get; init; }

    /// <summary>Application (client) id of the registration people sign in to. Default: the bot's own; a managed identity cannot be one.</summary>
    public string? ClientId { get; init; }

    /// <summary>
    /// Client secret of <see cref="ClientId"/>. Default: none; that registration then has to trust the bot's certificate, managed identity or
    /// token file.
    /// </summary>
    public string? ClientSecret { get; init; }
}
