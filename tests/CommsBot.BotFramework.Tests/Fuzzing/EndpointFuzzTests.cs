using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommsBot.BotFramework.Tests.Authentication;
using CommsBot.BotFramework.Tests.Hosting;
using CommsBot.BotFramework.Tests.Turns;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Fuzzing;

/// <summary>The endpoint as Teams reaches it, on a real socket with a good token: whatever the body, no 500 and no error in the log.</summary>
public sealed class EndpointFuzzTests
{
    private static readonly int[] Answers = [200, 202, 400, 403, 413, 415, 501];

    [Fact]
    public Task Changed_samples_never_cost_the_endpoint_its_countenance() => PostAsync(Payloads.Mutants(AsFromTeams));

    [Fact]
    public Task Random_JSON_never_costs_the_endpoint_its_countenance() => PostAsync(Payloads.Trees(Incoming.Message().ToJsonString()[1..^1]));

    [Fact]
    public Task Random_bytes_never_cost_the_endpoint_its_countenance() => PostAsync(Payloads.Noise);

    private static async Task PostAsync(Gen<byte[]> bodies)
    {
        await using var authority = await SigningAuthority.StartAsync();
        await using var host = await BotHost.StartAsync(authority, services: services => services.AddScoped<IBot, RecordingTeamsBot>());
        var goodForDays = authority.Token().With(token => token.Payload["exp"] = authority.Now().AddDays(7).ToUnixTimeSeconds());
        var authorization = new AuthenticationHeaderValue("Bearer", goodForDays.ToString());

        await Fuzz.HoldsAsync(bodies, async body =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Authorization = authorization;
            using var response = await host.Http.SendAsync(request);

            Answers.ShouldContain((int)response.StatusCode);
            while (host.Logs.Lines.TryDequeue(out var line))
                (line.Level >= LogLevel.Error).ShouldBeFalse(line.Text);
        }, share: 4);
    }

    // With the channel, address and tenant that the token allows, so that most reach the bot.
    private static byte[] AsFromTeams(byte[] sample)
    {
        var activity = JsonNode.Parse(sample)!.AsObject();
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = SigningAuthority.ServiceUrl;
        activity["conversation"]!["tenantId"] = SigningAuthority.TenantId;
        if (activity["channelData"] is JsonObject data)
            data["tenant"] = new JsonObject { ["id"] = SigningAuthority.TenantId };
        return Encoding.UTF8.GetBytes(activity.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }
}
