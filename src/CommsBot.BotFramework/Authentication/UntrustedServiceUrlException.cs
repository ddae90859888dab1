namespace CommsBot.BotFramework.Authentication;

/// <summary>Something was to be sent to an address that must not see the bot's token.</summary>
internal sealed class UntrustedServiceUrlException(Uri? uri)
    : Exception($"{uri?.GetLeftPart(UriPartial.Authority)} is not among Bot:TrustedServiceHosts, so nothing was sent there.");
