using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommsBot.Simulation.Tests;

/// <summary>The simulator as a program of its own, with a bot on a socket of its own.</summary>
public abstract class StandaloneTest : IAsyncLifetime
{
    private WebApplication bot = null!;

    private protected HttpClient Http { get; } = new();

    private protected List<JsonElement> Received { get; } = [];

    private protected Process Program { get; private set; } = null!;

    private protected JsonElement Addresses { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        bot = builder.Build();
        bot.MapPost("/api/messages", AnswerAsync);
        await bot.StartAsync(TestContext.Current.CancellationToken);
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "CommsBot.TeamsSimulator.dll"), "--port", "0", "--people", "20", "--bot", bot.Urls.First() + "/api/messages"];
        Program = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        Addresses = JsonElement.Parse((await Program.StandardOutput.ReadLineAsync())!);
        Http.BaseAddress = new Uri(Addresses.GetProperty("baseUrl").GetString() + "_simulator/");
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (!Program.HasExited)
            Program.Kill();
        await Program.WaitForExitAsync();
        Program.Dispose();
        await bot.DisposeAsync();
        Http.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var activity = await context.Request.ReadFromJsonAsync<JsonElement>();
        Received.Add(activity);
        if (activity.GetProperty("type").GetString() == "invoke")
            await context.Response.WriteAsync("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Counted"}""");
        else if (activity.GetProperty("type").GetString() == "message")
        {
            var card = """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Vote?"}],"actions":[{"type":"Action.Execute","title":"Yes","verb":"vote"}]}""";
            (await SendAsync(activity.GetProperty("conversation").GetProperty("id").GetString()!, TinyBot.Card(card))).EnsureSuccessStatusCode();
        }
    }

    private protected async Task<HttpResponseMessage> SendAsync(string conversation, JsonNode? activity = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Addresses.GetProperty("serviceUrl").GetString()}v3/conversations/{conversation}/activities");
        request.Headers.Authorization = new("Bearer", await TokenAsync());
        request.Content = JsonContent.Create(activity ?? TinyBot.Message("hello"));
        return await Http.SendAsync(request);
    }

    private async Task<string> TokenAsync()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Addresses.GetProperty("appId").GetString()!,
            ["client_secret"] = Addresses.GetProperty("clientSecret").GetString()!,
            ["scope"] = "https://api.botframework.com/.default",
        });
        var answer = await Http.PostAsync($"{Addresses.GetProperty("baseUrl").GetString()}{Addresses.GetProperty("tenantId").GetString()}/oauth2/v2.0/token", form);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }

    private protected async Task<JsonElement> GetAsync(string path) => await Http.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    private protected async Task<JsonElement> PostAsync(string path, object body)
    {
        var answer = await Http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
