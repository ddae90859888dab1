using CommsBot.Scheduling;
using CommsBot.Simulation;
using CommsBot.Simulation.Certificates;
using CommsBot.Simulation.World;
using CommsBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CommsBot.Tests.Stage;

/// <summary>
/// The real host on a real socket and database, with the simulator as its Teams: credentials, tokens and all. People say and tap things;
/// a test looks at what they see, and at what is stored.
/// </summary>
public abstract class BotInTeams<TDatabase> : IAsyncLifetime
    where TDatabase : TestDatabase, new()
{
    private readonly TDatabase database = new();
    private protected string ConnectionString { get; private set; } = "";

    private WebApplication? bot;

    protected TeamsSimulator Teams { get; private set; } = null!;

    private protected string TenantId { get; private set; } = "";

    protected Person Adele { get; private set; } = null!;

    protected Person Megan { get; private set; } = null!;

    protected Person Jörg { get; private set; } = null!;

    protected Team Comms { get; private set; } = null!;

    protected Conversation Kudos => Comms["Kudos"];

    private protected virtual Dictionary<string, string?> Settings => new() { ["Recognition:NoticeHours"] = "0", ["Polls:SharedCardSeconds"] = "0" };

    /// <summary>The clock of the bot and of its Teams; its timers always run in real time.</summary>
    private protected virtual TimeProvider Clock => TimeProvider.System;

    /// <summary>Parts that only a test has.</summary>
    private protected virtual void Configure(IServiceCollection services)
    {
    }

    /// <summary>What a test wants to hear of the bot's log.</summary>
    private protected virtual void Configure(ILoggingBuilder logging)
    {
    }

    public async ValueTask InitializeAsync()
    {
        var options = new TeamsSimulatorOptions { DeliversUnmentioned = true, Time = Clock };
        TenantId = options.TenantId;
        Teams = await TeamsSimulator.StartAsync(options);
        Adele = Teams.AddPerson("Adele Vance");
        Megan = Teams.AddPerson("Megan Bowen");
        Jörg = Teams.AddPerson(new PersonSpec { Name = "Jörg Müller", Locale = "de-DE", App = AppState.Installed });
        Comms = Teams.AddTeam("Comms", [Adele, Megan, Jörg], "Kudos");
        Comms.HasBot = true;
        ConnectionString = await database.CreateMigratedAsync();
        await StartBotAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await StopBotAsync();
        await Teams.DisposeAsync();
    }

    protected async Task RestartBotAsync()
    {
        await StopBotAsync();
        await StartBotAsync();
    }

    private protected async Task<T> ReadAsync<T>(Func<CommsBotDbContext, Task<T>> read)
    {
        await using var scope = bot!.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<CommsBotDbContext>());
    }

    private protected async Task<TResult> UseAsync<T, TResult>(Func<T, Task<TResult>> use)
        where T : notnull
    {
        await using var scope = bot!.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>What makes the simulator the bot's Teams, and the test's database its own.</summary>
    private protected Dictionary<string, string?> AllSettings() => new(Settings)
    {
        ["environment"] = "Production",
        // Tests ask the doctor themselves.
        ["Doctor:LookEvery"] = "00:00:00",
        // A loaded machine must not turn an answer into "still working".
        ["Bot:Turns:AnswerInvokeWithin"] = "00:01:00",
        ["Database:Provider"] = database.Provider,
        ["Database:ConnectionString"] = ConnectionString,
        ["DataProtection:CertificatePath"] = WrappingCertificate.FilePath,
        ["Bot:AppId"] = Teams.Bot.AppId,
        ["Bot:TenantId"] = TenantId,
        ["Bot:ClientSecret"] = "simulated-secret",
        ["Bot:OpenIdMetadata"] = Teams.OpenIdMetadataUrl.ToString(),
        ["Bot:LoginAuthority"] = Teams.AuthorityHost.ToString(),
        ["Bot:TrustedServiceHosts:0"] = Teams.BaseUrl.GetLeftPart(UriPartial.Authority),
    };

    /// <summary>Stops the bot of this process; the database can still be read, and other processes can work on it.</summary>
    private protected async Task LeaveTheDatabaseAsync()
    {
        await StopBotAsync();
        bot = BuildBot();
    }

    private async Task StartBotAsync()
    {
        bot = BuildBot();
        await bot.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        await bot.StartAsync();
        Teams.Bot.Endpoint = new Uri(new Uri(bot.Urls.Single()), "/api/messages");
    }

    /// <summary>A bot that is not started: this one, or a further node beside it.</summary>
    private protected WebApplication BuildBot(Dictionary<string, string?>? changes = null)
    {
        var settings = AllSettings();
        foreach (var (setting, value) in changes ?? [])
            settings[setting] = value;
        var builder = CommsBotHost.CreateBuilder([.. settings.Select(s => $"--{s.Key}={s.Value}")]);
        // The login authority has a certificate of the simulator's own.
        builder.Services.AddHttpClient("BotFramework.Login").ConfigurePrimaryHttpMessageHandler(() => Teams.CreateTrustingHandler());
        builder.Services.AddSingleton(Clock);
        WakeSlowJobsOnlyByHand(builder.Services);
        Configure(builder.Services);
        builder.Logging.AddTestOutput();
        Configure(builder.Logging);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return CommsBotHost.Build(builder);
    }

    /// <summary>A test may run when a minute or an hour begins, and what it is about to wake must not come by itself just then.</summary>
    private static void WakeSlowJobsOnlyByHand(IServiceCollection services)
    {
        foreach (var slow in services.Where(s => s.ImplementationInstance is RecurringJob job && job.Every >= TimeSpan.FromMinutes(1)).ToList())
        {
            services.Remove(slow);
            services.AddSingleton((RecurringJob)slow.ImplementationInstance! with { Every = TimeSpan.FromDays(1) });
        }
    }

    private async Task StopBotAsync()
    {
        if (bot is null)
            return;

        await bot.StopAsync();
        await bot.DisposeAsync();
        bot = null;
    }
}
