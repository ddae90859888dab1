using System.Text.Json;
using System.Text.Json.Nodes;
using CommsBot.Simulation.Client;
using CommsBot.Simulation.Validation;

namespace CommsBot.Simulation.World;

// Dialogs, message extensions and type-ahead.
public sealed partial class Person
{
    /// <summary>Fills in a dialog and sends it off.</summary>
    public async Task<TapResult> SubmitsAsync(Dialog dialog, string what, object? inputs = null)
    {
        var card = dialog.Card ?? throw new InvalidOperationException("The dialog has no card.");
        var action = CardReader.Actions(card).Find(candidate => candidate.Type is "Action.Submit" or "Action.Execute" && candidate.IsCalled(what))
            ?? throw new InvalidOperationException($"The dialog has no '{what}'.");
        var data = Answers.Merge(action, inputs);
        var name = dialog.CommandId is null ? "task/submit" : "composeExtension/submitAction";
        var answer = await InvokeAsync(name, dialog.Where, json => WriteTask(json, data, dialog), dialog.CommandId is null ? dialog.About : null);
        return Teams.InvokeReader.Task(answer, () => dialog);
    }

    /// <summary>Chooses a command of the message extension from a message's menu.</summary>
    public Task<TapResult> ChoosesAsync(string commandId, SeenMessage about) =>
        FetchExtensionAsync(new Dialog { Where = ThreadOf(about), CommandId = commandId, CommandContext = "message", About = about });

    /// <summary>Chooses a command of the message extension in the compose box.</summary>
    public Task<TapResult> ChoosesAsync(string commandId, Conversation? where = null) =>
        FetchExtensionAsync(new Dialog { Where = new Whereabouts(Enter(where)), CommandId = commandId, CommandContext = "compose" });

    /// <summary>Types into the message extension's search box; without text, its first view.</summary>
    public async Task<TapResult> QueriesAsync(string commandId, string parameter, string? text, Conversation? where = null)
    {
        var value = new JsonObject
        {
            ["commandId"] = commandId,
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = text is null ? "initialRun" : parameter, ["value"] = text ?? "true" }),
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
        };
        var place = new Whereabouts(Enter(where));
        var answer = await InvokeAsync("composeExtension/query", place, json => WriteValue(json, value));
        return Teams.InvokeReader.Task(answer, () => new Dialog { Where = place });
    }

    /// <summary>Pastes a link that the message extension unfurls.</summary>
    public async Task<TapResult> PastesLinkAsync(string url, Conversation? where = null)
    {
        var place = new Whereabouts(Enter(where));
        var answer = await InvokeAsync("composeExtension/queryLink", place, json => WriteValue(json, new JsonObject { ["url"] = url }));
        return Teams.InvokeReader.Task(answer, () => new Dialog { Where = place });
    }

    /// <summary>
    /// Types into a choice set that looks its choices up: the bot is asked, or for the people picker the simulator answers itself,
    /// as Teams does. Gives (title, value) pairs.
    /// </summary>
    public async Task<IReadOnlyList<(string Title, string Value)>> LooksUpAsync(SeenMessage message, string inputId, string text)
    {
        var input = CardReader.Inputs(message.Card ?? throw new InvalidOperationException("The message has no card."))
            .Find(candidate => candidate.Text("id"u8) == inputId);
        if (input.ValueKind == JsonValueKind.Undefined || input.Member("choices.data"u8)?.Text("dataset"u8) is not { } dataset)
            throw new InvalidOperationException($"The card has no look-up input '{inputId}'.");
        if (dataset.StartsWith("graph.microsoft.com/users", StringComparison.Ordinal))
            return Teams.FindPeople(text, dataset.Contains("currentContext", StringComparison.Ordinal) ? message.Conversation : null);
        var value = new JsonObject
        {
            ["queryText"] = text,
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["top"] = 15 },
            ["dataset"] = dataset,
        };
        var answer = await InvokeAsync("application/search", ThreadOf(message), json => WriteValue(json, value), message);
        if (answer.Body is not { } body || body.Text("type"u8) != "application/vnd.microsoft.search.searchResponse" || body.Member("value"u8) is not { } found)
            throw new InvalidOperationException($"The look-up failed: {answer.Status} {answer.RawBody}");
        return [.. found.Items("results"u8).Select(result => (result.Text("title"u8)!, result.Text("value"u8)!))];
    }

    private async Task<TapResult> FetchTaskAsync(SeenMessage message, JsonObject data)
    {
        var dialog = new Dialog { Where = ThreadOf(message), About = message };
        var answer = await InvokeAsync("task/fetch", dialog.Where, json => WriteTask(json, data, dialog), message);
        return Teams.InvokeReader.Task(answer, () => dialog);
    }

    private async Task<TapResult> FetchExtensionAsync(Dialog dialog)
    {
        var answer = await InvokeAsync("composeExtension/fetchTask", dialog.Where, json => WriteTask(json, null, dialog));
        return Teams.InvokeReader.Task(answer, () => dialog);
    }

    private void WriteTask(Utf8JsonWriter json, JsonObject? data, Dialog dialog)
    {
        json.WriteStartObject("value");
        if (data is not null)
        {
            json.WritePropertyName("data");
            data.WriteTo(json);
        }
        json.WriteStartObject("context");
        json.WriteString("theme", "default");
        json.WriteEndObject();
        if (dialog.CommandId is not null)
        {
            json.WriteString("commandId", dialog.CommandId);
            json.WriteString("commandContext", dialog.CommandContext);
            if (dialog.About is { } about)
                WriteMessagePayload(json, about);
        }
        json.WriteEndObject();
    }

    private void WriteMessagePayload(Utf8JsonWriter json, SeenMessage about)
    {
        json.WriteStartObject("messagePayload");
        json.WriteString("id", about.Id);
        json.WriteString("messageType", "message");
        json.WriteString("createdDateTime", about.CreatedAt);
        json.WriteString("linkToMessage", Teams.LinkTo(about));
        json.WriteStartObject("from");
        json.WriteStartObject(about.Author is null ? "application" : "user");
        json.WriteString("id", about.Author?.AadObjectId.ToString() ?? Teams.Bot.AppId);
        json.WriteString("displayName", about.Author?.Name ?? Teams.Bot.Name);
        if (about.Author is not null)
            json.WriteString("userIdentityType", "aadUser");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("body");
        json.WriteString("contentType", "html");
        json.WriteString("content", ToHtml(about.Text ?? ""));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
