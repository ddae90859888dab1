namespace CommsBot.BotFramework.Connector;

/// <inheritdoc cref="IConnectorClientFactory"/>
internal sealed class ConnectorClientFactory(ConnectorTransport transport) : IConnectorClientFactory
{
    private readonly ConnectorTransport withoutRetries = transport.WithoutRetries();

    public IConnectorClient Create(string serviceUrl) => Create(serviceUrl, transport);

    public IConnectorClient CreateWithoutRetries(string serviceUrl) => Create(serviceUrl, withoutRetries);

    private static ConnectorClient Create(string serviceUrl, ConnectorTransport transport)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) || uri.Query.Length > 0 || uri.Fragment.Length > 0)
            throw new ConnectorException("Connect", "The service URL is no address.");
        return new ConnectorClient(serviceUrl.TrimEnd('/'), transport);
    }
}
