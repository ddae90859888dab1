using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CommsBot.BotFramework.Hosting;
using CommsBot.BotFramework.Tests.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CommsBot.BotFramework.Tests.Hosting;

/// <summary>A bot as an application hosts it, on a real socket.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private BotHost(WebApplication app, RecordedLogs logs)
    {
        (this.app, Logs) = (app, logs);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }
    public HttpClient Http { get; }
    public RecordedLogs Logs { get; }
    public BotScript Bot => app.Services.GetRequiredService<BotScript>();
    public IServiceProvider Services => app.Services;

    /// <summary>A bot with credentials in production that trusts the authority.</summary>
    public static Task<BotHost> StartAsync(
        SigningAuthority authority, Action<Dictionary<string, string?>>? settings = null, Action<IServiceCollection>? services = null)
    {
        var all = new Dictionary<string, string?>
        {
            ["Bot:AppId"] = SigningAuthority.AppId,
            ["Bot:TenantId"] = SigningAuthority.TenantId,
            ["Bot:ClientSecret"] = "secret",
            ["Bot:OpenIdMetadata"] = authority.Metadata,
            ["Bot:TokenIssuer"] = SigningAuthority.Issuer,
        };
        settings?.Invoke(all);
        return StartAsync(Environments.Production, all, services);
    }

    public static async Task<BotHost> StartAsync(string environment, Dictionary<string, string?> settings, Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        var logs = new RecordedLogs();
        builder.Logging.ClearProviders().AddProvider(logs).SetMinimumLevel(LogLevel.Information);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<BotScript>();
        builder.Services.AddBotFramework<ScriptedBot>();
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapBotMessages();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new BotHost(app, logs);
    }

    /// <summary>Posts an activity.</summary>
    /// <param name="activity">The body.</param>
    /// <param name="authorization">The header as it is; null for none.</param>
    public async Task<HttpResponseMessage> PostAsync(JsonObject activity, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8")),
        };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Forgets what was received and logged so far.</summary>
    public void Forget()
    {
        Bot.Received.Clear();
        Logs.Lines.Clear();
    }

    /// <summary>Stops as the host does on Ctrl+C.</summary>
    public Task StopAsync() => app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        var clock = app.Services.GetService<TimeProvider>() as FakeTimeProvider;
        var disposing = app.DisposeAsync().AsTask();

        // Whatever still ends, such as a call under way, is waited for on the host's clock: a fake one has to go on meanwhile.
        while (!disposing.IsCompleted)
        {
            clock?.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(disposing, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System));
        }

        await disposing;
    }
}
