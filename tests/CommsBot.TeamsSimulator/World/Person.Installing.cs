using System.Text.Json;
using CommsBot.Simulation.Client;

namespace CommsBot.Simulation.World;

// Getting the app, and getting rid of it.
public sealed partial class Person
{
    /// <summary>Installs the app: the bot gets an installationUpdate and a conversationUpdate, as in Teams.</summary>
    public async Task<BotAnswer> InstallsAsync()
    {
        App = AppState.Installed;
        var where = new Whereabouts(Chat);
        var installed = await Teams.PostToBotAsync(Teams.Writer.Write("installationUpdate", null, this, where, json => json.WriteString("action", "add")));
        await Teams.PostToBotAsync(Teams.Writer.Write("conversationUpdate", null, this, where, json => WriteBotAs(json, "membersAdded")));
        return installed;
    }

    /// <summary>Takes the app away.</summary>
    public Task<BotAnswer> UninstallsAsync()
    {
        App = AppState.NotInstalled;
        return Teams.PostToBotAsync(Teams.Writer.Write("installationUpdate", null, this, new Whereabouts(Chat), json => json.WriteString("action", "remove")));
    }

    /// <summary>Graph installed the app: the bot hears of it a little later.</summary>
    internal void BecomesInstalled()
    {
        App = AppState.Installed;
        if (Teams.Bot.Endpoint is not null)
            _ = InstallsAsync();
    }

    internal void BecomesUninstalled()
    {
        App = AppState.NotInstalled;
        if (Teams.Bot.Endpoint is not null)
            _ = UninstallsAsync();
    }

    internal void WriteBotAs(Utf8JsonWriter json, string member)
    {
        json.WriteStartArray(member);
        json.WriteStartObject();
        json.WriteString("id", Teams.Bot.Id);
        json.WriteString("name", Teams.Bot.Name);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
