using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommsBot.Simulation.Client;
using CommsBot.Simulation.Validation;

namespace CommsBot.Simulation.World;

// What the person taps.
public sealed partial class Person
{
    /// <summary>Taps something in a message's card.</summary>
    /// <param name="message">The message as the person saw it; it may be out of date by now, as on a slow phone.</param>
    /// <param name="what">A verb, an id, a title, or the words of a tappable area.</param>
    /// <param name="inputs">What was filled in: an anonymous object, a dictionary or a JSON object by input id.</param>
    /// <exception cref="InvalidOperationException">The card has no such thing, or the client would not let it be sent.</exception>
    public async Task<TapResult> TapsAsync(SeenMessage message, string what, object? inputs = null)
    {
        var card = message.Card ?? throw new InvalidOperationException("The message has no card.");
        var action = CardReader.Actions(card).Find(candidate => candidate.IsCalled(what))
            ?? throw new InvalidOperationException($"The card has no '{what}', only: {string.Join(", ", message.Buttons)}.");
        if (action.Action.Member("isEnabled"u8) is { ValueKind: JsonValueKind.False })
            throw new InvalidOperationException($"'{what}' is disabled.");
        var data = Answers.Merge(action, inputs);
        return action.Type switch
        {
            "Action.Execute" when Client == ClientKind.Old => await SubmitAsync(message, Fallback(action), data),
            "Action.Execute" => await ExecuteAsync(message, action.Action, data, "manual"),
            "Action.Submit" => await SubmitAsync(message, action.Action, data),
            var other => throw new InvalidOperationException($"{other} does not reach the bot."),
        };
    }

    /// <summary>Comes across the messages of a conversation, whereupon the client refreshes the cards that ask for it.</summary>
    public async Task<IReadOnlyList<SeenMessage>> OpensAsync(Conversation? where = null)
    {
        foreach (var message in Sees(where))
        {
            if (IsRefreshedFor(message) && message.Stored.IsNewTo(this))
                await RefreshAsync(message, "automatic");
        }
        return Sees(where);
    }

    /// <summary>Chooses "Refresh" from a message's menu.</summary>
    public Task<TapResult> RefreshesAsync(SeenMessage message) => RefreshAsync(message, "manual");

    /// <summary>Sends an invoke that no client would send: forged, malformed, or out of order.</summary>
    public Task<BotAnswer> InvokesAsync(string? name, JsonNode? value, SeenMessage? about = null, Conversation? where = null) =>
        InvokeAsync(name, about is null ? new Whereabouts(Enter(where)) : ThreadOf(about), json => WriteValue(json, value), about);

    private bool IsRefreshedFor(SeenMessage message)
    {
        const int mostForAll = 60;
        if (message.Card?.Member("refresh"u8) is not { } refresh)
            return false;
        return refresh.Member("userIds"u8) is { } users
            ? users.EnumerateArray().Any(user => Teams.World.FindPerson(user.GetString()!) == this)
            : message.Conversation.Members.Count <= mostForAll;
    }

    private Task<TapResult> RefreshAsync(SeenMessage message, string trigger)
    {
        var action = message.Card?.Member("refresh"u8)?.Member("action"u8) ?? throw new InvalidOperationException("The card has no refresh.");
        var data = action.Member("data"u8) is { ValueKind: JsonValueKind.Object } own ? JsonObject.Create(own)! : [];
        return ExecuteAsync(message, action, data, trigger);
    }

    private async Task<TapResult> ExecuteAsync(SeenMessage message, JsonElement action, JsonObject data, string trigger)
    {
        var answer = await InvokeAsync("adaptiveCard/action", ThreadOf(message), json =>
        {
            json.WriteStartObject("value");
            json.WriteStartObject("action");
            json.WriteString("type", "Action.Execute");
            if (action.Text("id"u8) is { } id)
                json.WriteString("id", id);
            if (action.Text("title"u8) is { } title)
                json.WriteString("title", title);
            json.WriteString("verb", action.Text("verb"u8));
            json.WritePropertyName("data");
            data.WriteTo(json);
            json.WriteEndObject();
            if (Client != ClientKind.Playground)
                json.WriteString("trigger", trigger);
            json.WriteEndObject();
        }, message);
        var result = Teams.InvokeReader.CardAction(answer);
        if (result.Card is { } card)
            message.Stored.SetView(this, Encoding.UTF8.GetBytes(card.GetRawText()));
        Teams.World.Changes.Pulse();
        return result;
    }

    private async Task<TapResult> SubmitAsync(SeenMessage message, JsonElement action, JsonObject data)
    {
        var teams = action.Member("data"u8)?.Member("msteams"u8);
        switch (teams?.Text("type"u8))
        {
            case "task/fetch":
                return await FetchTaskAsync(message, data);
            case "imBack":
                return new TapResult { Answer = await WriteAsync(teams.Value.Text("value"u8)!, ThreadOf(message), []) };
            case "messageBack":
                var value = teams.Value.Member("value"u8);
                return new TapResult { Answer = await PostBackAsync(message, teams.Value.Text("text"u8), value is { } own ? JsonNode.Parse(own.GetRawText()) : null) };
            case "invoke":
                return new TapResult { Answer = await InvokeAsync(null, ThreadOf(message), json => WriteValue(json, data), message) };
            default:
                return new TapResult { Answer = await PostBackAsync(message, text: null, data) };
        }
    }

    private Task<BotAnswer> PostBackAsync(SeenMessage message, string? text, JsonNode? value) =>
        Teams.PostToBotAsync(Teams.Writer.Write("message", null, this, ThreadOf(message), json =>
        {
            if (text is not null)
                json.WriteString("text", text);
            WriteValue(json, value);
            json.WriteString("replyToId", message.Id);
            json.WriteStartArray("entities");
            ActivityWriter.WriteClientInfo(json, this);
            json.WriteEndArray();
        }, json =>
        {
            json.WriteStartObject("legacy");
            json.WriteString("replyToId", message.Id);
            json.WriteEndObject();
        }));

    private Task<BotAnswer> InvokeAsync(string? name, Whereabouts where, Action<Utf8JsonWriter> value, SeenMessage? about = null) =>
        Teams.PostToBotAsync(Teams.Writer.Write("invoke", null, this, where, json =>
        {
            if (name is not null)
                json.WriteString("name", name);
            value(json);
            if (about is not null)
                json.WriteString("replyToId", about.Id);
            json.WriteStartArray("entities");
            ActivityWriter.WriteClientInfo(json, this);
            json.WriteEndArray();
        }, json =>
        {
            json.WriteStartObject("source");
            json.WriteString("name", about is null ? "compose" : "message");
            json.WriteEndObject();
        }));

    private static JsonElement Fallback(CardAction action) =>
        action.Action.Member("fallback"u8) is { } fallback && (fallback.ValueKind == JsonValueKind.Object || fallback.ValueEquals("Action.Submit"))
            ? fallback.ValueKind == JsonValueKind.Object ? fallback : action.Action
            : throw new InvalidOperationException($"'{action.Label}' has no Action.Submit fallback: an old client does not show it.");

    private static void WriteValue(Utf8JsonWriter json, JsonNode? value)
    {
        json.WritePropertyName("value");
        if (value is null)
            json.WriteNullValue();
        else
            value.WriteTo(json);
    }
}
