namespace CommsBot.BotFramework.Connector;

/// <summary>Makes clients; they are cheap and share connections and token.</summary>
public interface IConnectorClientFactory
{
    /// <summary>A client for that service URL.</summary>
    /// <param name="serviceUrl">As it came with an authenticated activity.</param>
    /// <exception cref="ConnectorException">This is no address. Whether the bot's token may go there is checked on sending.</exception>
    IConnectorClient Create(string serviceUrl);

    /// <summary>
    /// A client that repeats nothing by itself, for callers with a queue and a pace of their own: every refusal comes back at once.
    /// </summary>
    /// <param name="serviceUrl">As it came with an authenticated activity.</param>
    /// <exception cref="ConnectorException">This is no address. Whether the bot's token may go there is checked on sending.</exception>
    IConnectorClient CreateWithoutRetries(string serviceUrl);
}
