using CommsBot.Simulation;
using CommsBot.Simulation.Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CommsBot.Benchmarks.Nodes;

/// <summary>How a node is set up for the simulator.</summary>
internal static class NodeSettings
{
    /// <param name="teams">Its Teams and Entra.</param>
    /// <param name="options">How that is set up.</param>
    /// <param name="folder">For SQLite's file.</param>
    /// <param name="postgres">A connection string, or null for SQLite.</param>
    public static Dictionary<string, string?> Of(TeamsSimulator teams, TeamsSimulatorOptions options, string folder, string? postgres) => new()
    {
        ["Database:Provider"] = postgres is null ? "Sqlite" : "Postgres",
        ["Database:ConnectionString"] = postgres ?? $"Data Source={Path.Combine(folder, "commsbot.db")}",
        ["DataProtection:CertificatePath"] = WrappingCertificate.FilePath,
        ["Bot:AppId"] = options.AppId,
        ["Bot:TenantId"] = options.TenantId,
        ["Bot:ClientSecret"] = options.ClientSecret,
        ["Bot:OpenIdMetadata"] = teams.OpenIdMetadataUrl.ToString(),
        ["Bot:LoginAuthority"] = teams.AuthorityHost.ToString(),
        ["Bot:TrustedServiceHosts:0"] = teams.BaseUrl.GetLeftPart(UriPartial.Authority),
    };

    /// <summary>The product's own services beside the node, for its database.</summary>
    public static WebApplication OpenDatabase(Dictionary<string, string?> settings)
    {
        var builder = CommsBotHost.CreateBuilder([.. settings.Select(s => $"--{s.Key}={s.Value}")]);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        return CommsBotHost.Build(builder);
    }
}
