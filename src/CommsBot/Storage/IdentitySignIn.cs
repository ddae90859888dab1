using Azure.Core;
using Azure.Identity;
using CommsBot.BotFramework.Authentication;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CommsBot.Storage;

/// <summary>
/// PostgreSQL on Azure takes a token of Entra as the password of a managed identity
/// (https://learn.microsoft.com/azure/postgresql/flexible-server/how-to-connect-with-managed-identity).
/// </summary>
internal static class IdentitySignIn
{
    /// <summary>Names credential and connections among the services: EF would take a data source without a name in any case.</summary>
    public const string Key = "Database";

    public static void AddIdentitySignIn(this IServiceCollection services, IConfiguration configuration)
    {
        var cloud = configuration.GetValue($"{BotFrameworkOptions.SectionName}:{nameof(BotFrameworkOptions.Cloud)}", BotCloud.Public);
        services.AddKeyedSingleton<TokenCredential>(Key, (provider, _) =>
            new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(Options(provider).ManagedIdentityClientId)));
        services.AddKeyedSingleton(Key, (provider, _) => Open(
            Options(provider).ConnectionString!, provider.GetRequiredKeyedService<TokenCredential>(Key), new TokenRequestContext([ScopeOf(cloud)])));
    }

    /// <summary>A token is asked for whenever a connection is opened; the credential keeps one until shortly before it runs out, so none is too old.</summary>
    private static NpgsqlDataSource Open(string connectionString, TokenCredential credential, TokenRequestContext request) =>
        new NpgsqlDataSourceBuilder(connectionString)
            .UsePasswordProvider(
                _ => credential.GetToken(request, CancellationToken.None).Token,
                async (_, cancellationToken) => (await credential.GetTokenAsync(request, cancellationToken)).Token)
            .Build();

    private static string ScopeOf(BotCloud cloud) => cloud switch
    {
        BotCloud.UsGovernment => "https://ossrdbms-aad.database.usgovcloudapi.net/.default",
        BotCloud.China => "https://ossrdbms-aad.database.chinacloudapi.cn/.default",
        _ => "https://ossrdbms-aad.database.windows.net/.default",
    };

    private static DatabaseOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
}
