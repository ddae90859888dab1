using CommsBot.BotFramework.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Graph.Models;

namespace CommsBot.Graph;

/// <summary>
/// Installs the app for a person: TeamsAppInstallation.ReadWriteSelfForUser.All and AppCatalog.Read.All.
/// https://learn.microsoft.com/graph/api/userteamwork-post-installedapps
/// </summary>
internal sealed partial class AppInstaller(
    GraphConnection graph, IOptions<GraphOptions> options, IOptions<BotFrameworkOptions> bot, TimeProvider clock, ILogger<AppInstaller> logger) : IAppInstaller
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMinutes(10);

    private volatile CatalogApp? catalogApp;

    private sealed record CatalogApp(string? Id, DateTimeOffset Until);

    public async Task<InstallOutcome> InstallAsync(string entraObjectId, CancellationToken cancellationToken)
    {
        if (!options.Value.InstallApp)
            return InstallOutcome.NotConfigured;

        try
        {
            if (await FindAppAsync(cancellationToken) is not { } app)
                return InstallOutcome.NotInCatalog;

            await GraphConnection.CallAsync("install the app", () => graph.Client.Users[entraObjectId].Teamwork.InstalledApps.PostAsync(
                new UserScopeTeamsAppInstallation
                {
                    AdditionalData = new Dictionary<string, object> { ["teamsApp@odata.bind"] = $"{graph.BaseUrl}/appCatalogs/teamsApps/{app}" },
                },
                cancellationToken: cancellationToken));
            return InstallOutcome.Installed;
        }
        catch (GraphException exception)
        {
            if (exception.Status is 409)
                return InstallOutcome.WasThere;

            Log.NotInstalled(logger, exception.Operation, exception.Status, exception.Code);
            return exception switch
            {
                { IsNotPermitted: true } => InstallOutcome.NotPermitted,
                { IsNotFound: true } => InstallOutcome.Unknown,
                _ => InstallOutcome.NotNow,
            };
        }
    }

    /// <returns>The app's id in the catalogue, which is another one than in its manifest; null when it is not there.</returns>
    private async Task<string?> FindAppAsync(CancellationToken cancellationToken)
    {
        if (catalogApp is { } known && clock.GetUtcNow() < known.Until)
            return known.Id;

        var manifestId = string.IsNullOrWhiteSpace(options.Value.ManifestId) ? bot.Value.AppId : options.Value.ManifestId;
        var found = await GraphConnection.CallAsync("find the app in the catalogue", () => graph.Client.AppCatalogs.TeamsApps.GetAsync(
            c => c.QueryParameters.Filter = $"externalId eq '{manifestId}'", cancellationToken));
        catalogApp = new CatalogApp(found?.Value?.FirstOrDefault()?.Id, clock.GetUtcNow() + LookAgainAfter);
        return catalogApp.Id;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The app was not installed for somebody: \"{Operation}\" was answered {Status} {Code}.")]
        public static partial void NotInstalled(ILogger logger, string operation, int? status, string? code);
    }
}
