using System.Net;
using System.Text.Json;

namespace CommsBot.Simulation.Tests;

/// <summary>A simulator with the tiny bot and a few people.</summary>
public abstract class SimulatorTest : IAsyncLifetime
{
    private protected TinyBot Bot { get; } = new();

    private protected TeamsSimulator Teams { get; private set; } = null!;

    private protected virtual TeamsSimulatorOptions Options => new();

    public async ValueTask InitializeAsync()
    {
        Teams = await TeamsSimulator.StartAsync(Options with { BotHandler = Bot, BotEndpoint = new Uri("http://bot/api/messages") });
        Bot.Teams = Teams;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var mistakes = Teams.Calls.Refusals.Where(refusal => refusal.Code == "SimulatorMistake").ToList();
        await Teams.DisposeAsync();
        Bot.Dispose();
        mistakes.ShouldBeEmpty();
    }

    private protected static Task<string> TextOf(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    private protected static async Task<JsonElement> JsonOf(HttpResponseMessage answer) => JsonElement.Parse(await TextOf(answer));

    private protected static async Task<string> CodeOf(HttpResponseMessage answer, HttpStatusCode status)
    {
        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, body);
        return JsonElement.Parse(body).GetProperty("error").GetProperty("code").GetString()!;
    }
}
