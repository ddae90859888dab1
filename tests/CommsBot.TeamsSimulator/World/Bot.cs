namespace CommsBot.Simulation.World;

/// <summary>The bot under test, as Teams knows it.</summary>
public sealed class Bot
{
    internal Bot(TeamsSimulatorOptions options)
    {
        AppId = options.AppId;
        Name = options.AppName;
        Endpoint = options.BotEndpoint;
    }

    /// <summary>The app id.</summary>
    public string AppId { get; }

    /// <summary>The id of the bot in conversations.</summary>
    public string Id => "28:" + AppId;

    /// <summary>The name shown to people.</summary>
    public string Name { get; }

    /// <summary>How a text mentions the bot.</summary>
    public string At => $"<at>{Name}</at>";

    /// <summary>Where its activities are posted.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The <c>serviceUrl</c> of its activities, and of the tokens that come with them.</summary>
    public string ServiceUrl { get; set; } = "";
}
