using CommsBot.Access;
using CommsBot.Audiences;
using CommsBot.Audiences.OwnData;
using CommsBot.Auditing;
using CommsBot.BotFramework.Hosting;
using CommsBot.Campaigns;
using CommsBot.DataProtection;
using CommsBot.Delivery;
using CommsBot.Diagnostics;
using CommsBot.Graph;
using CommsBot.Graph.Posting;
using CommsBot.KeyVault;
using CommsBot.Polls;
using CommsBot.Polls.Results;
using CommsBot.Privacy.DataSheet;
using CommsBot.Privacy;
using CommsBot.Privacy.Presets;
using CommsBot.Privacy.Retention;
using CommsBot.Prompts;
using CommsBot.Recognition;
using CommsBot.Recognition.Fairness;
using CommsBot.Scheduling;
using CommsBot.Settings;
using CommsBot.Storage;
using CommsBot.Teams;
using CommsBot.Web;

namespace CommsBot;

/// <summary>Puts the house together. Tests build the very same host on a free port.</summary>
internal static class CommsBotHost
{
    public const string DefaultUrl = "http://localhost:3978";

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, EnvironmentName = LaunchEnvironment.Name() });
        builder.Configuration.AddJsonFile("appsettings.Local.json", optional: true, reloadOnChange: false);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(DefaultUrl);
        builder.AddKeyVault();
        builder.AddReadableSettings();
        builder.AddPrivacyPreset();

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddSharedDataProtection(builder.Configuration);
        builder.Services.AddScheduling();
        builder.Services.AddPrivacy();
        builder.Services.AddGraph();
        builder.Services.AddBotFramework<CommsBotActivityHandler>();
        builder.Services.AddTeams();
        builder.Services.AddAccess();
        builder.Services.AddWeb();
        builder.Services.AddAuditing();
        builder.Services.AddPosting();
        builder.Services.AddDiagnostics();
        builder.Services.AddRetention();
        builder.Services.AddAudiences();
        builder.Services.AddDelivery(builder.Configuration);
        builder.Services.AddCampaigns();
        builder.Services.AddPolls();
        builder.Services.AddPrompts();
        builder.Services.AddRecognition(builder.Configuration);
        builder.Services.AddDataSheet();
        builder.Services.AddNudges();
        builder.Services.AddTelemetry(builder.Configuration);
        if (LocalMode.IsOn(builder))
            builder.AddLocalMode();

        return builder;
    }

    public static WebApplication Build(WebApplicationBuilder builder) => Map(builder.Build());

    /// <summary>What the host answers. Endpoints read settings at once: whoever wants to name all that is wrong with those does so before.</summary>
    public static WebApplication Map(WebApplication app)
    {
        app.UseWeb();
        app.MapBotMessages();
        app.MapWeb();
        app.MapPosting();
        app.MapDeliveryPages();
        app.MapAuditPages();
        app.MapOwnData();
        app.MapPollDownloads();
        app.MapFairnessPages();
        app.MapDataSheet();
        app.MapDiagnostics();
        return app;
    }
}
