namespace CommsBot.Simulation.World;

/// <summary>The bot under test, as Teams knows it.</summary>
public sealed class Bot
{
    internal Bot(TeamsSimulatorOptions options)
    {
        AppId = options.AppId;
        Name = options.AppName;
        Endpoint = options.BotEndpoint;
        ManifestId = options.AppId;
    }

    /// <summary>The app id.</summary>
    public string AppId { get; }

    /// <summary>The id of the bot in conversations.</summary>
    public string Id => "28:" + AppId;

    /// <summary>The name shown to people.</summary>
    public string Name { get; }

    /// <summary>The id in the app's manifest, which Graph calls external. It is the app id unless set.</summary>
    public string ManifestId { get; set; }

    /// <summary>The id in the organisation's app catalogue.</summary>
    public Guid CatalogId { get; } = new("a3d5f0c1-7e24-4b8f-9a66-c2e90d4417b5");

    /// <summary>Whether an administrator has put the app there. Otherwise Graph cannot install it.</summary>
    public bool IsInCatalog { get; set; } = true;

    /// <summary>How a text mentions the bot.</summary>
    public string At => $"<at>{Name}</at>";

    /// <summary>Where its activities are posted.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The <c>serviceUrl</c> of its activities, and of the tokens that come with them.</summary>
    public string ServiceUrl { get; set; } = "";
}
