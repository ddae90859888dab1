using CommsBot.BotFramework.Authentication;
using CommsBot.BotFramework.Connector;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CommsBot.BotFramework.Hosting;

/// <summary>Adds a bot to an application.</summary>
public static class BotFrameworkServiceCollectionExtensions
{
    // Metadata and key sets have a few KB, pages of members up to some hundred.
    private const int LargestKeySet = 1024 * 1024;
    private const int LargestAnswer = 16 * 1024 * 1024;

    /// <summary>
    /// Adds the adapter, authentication and Connector client of a bot, bound to the section <c>Bot</c>
    /// (<see cref="BotFrameworkOptions"/>, <see cref="ConnectorOptions"/>, <see cref="BotTurnOptions"/>). Wrong settings stop the host at its start.
    /// </summary>
    /// <typeparam name="TBot">The bot; one, with services of its own, per turn.</typeparam>
    public static IServiceCollection AddBotFramework<TBot>(this IServiceCollection services) where TBot : class, IBot
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<BotFrameworkOptions>().BindConfiguration(BotFrameworkOptions.SectionName).ValidateOnStart();
        services.AddOptions<ConnectorOptions>().BindConfiguration(ConnectorOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<BotTurnOptions>().BindConfiguration(BotTurnOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BotFrameworkOptions>, BotFrameworkOptionsValidator>());

        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, BotFrameworkAuthenticationHandler>(BotFrameworkAuthenticationDefaults.Scheme, null);
        services.TryAddSingleton<LocalMode>();
        services.TryAddSingleton<LocalTrust>();
        services.TryAddSingleton<BotSigningKeys>();
        services.TryAddSingleton<BotTokenValidator>();
        services.TryAddSingleton<ActivityAuthorization>();
        services.TryAddSingleton<TrustedServiceUrls>();
        services.TryAddSingleton<BotAccessTokens>();
        services.TryAddSingleton(provider => new BotTokenCredential(
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<IOptions<BotFrameworkOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddTransient<BotTokenHandler>();
        services.AddHttpClient(BotSigningKeys.HttpClientName,
            http => (http.Timeout, http.MaxResponseContentBufferSize) = (TimeSpan.FromSeconds(10), LargestKeySet));
        services.AddHttpClient(BotAccessTokens.HttpClientName);
        AddConnector(services);

        services.TryAddSingleton<RunningTurns>();
        services.AddHostedService(provider => provider.GetRequiredService<RunningTurns>());
        services.TryAddSingleton<TurnRunner>();
        services.TryAddSingleton(provider => new CloudAdapter(
            provider.GetRequiredService<IConnectorClientFactory>(),
            provider.GetRequiredService<ActivityAuthorization>(),
            provider.GetRequiredService<TurnRunner>(),
            provider.GetRequiredService<IOptions<BotTurnOptions>>(),
            provider.GetRequiredService<ILogger<CloudAdapter>>()));
        services.TryAddSingleton<BotAdapter>(provider => provider.GetRequiredService<CloudAdapter>());
        services.TryAddScoped<IBot, TBot>();
        services.TryAddSingleton<BotInOwnScope>();
        return services;
    }

    private static void AddConnector(IServiceCollection services)
    {
        services.TryAddSingleton<ConnectorTransport>();
        services.TryAddSingleton<IConnectorClientFactory, ConnectorClientFactory>();
        var connector = services.AddHttpClient(ConnectorTransport.HttpClientName, http =>
        {
            // Each attempt has its own time limit.
            http.Timeout = Timeout.InfiniteTimeSpan;
            http.MaxResponseContentBufferSize = LargestAnswer;
            http.DefaultRequestHeaders.UserAgent.ParseAdd("CommsBot.BotFramework/1.0");
        });

        // The paths hold ids of conversations, which not every turn may log.
        connector.RemoveAllLoggers();

        // Redirects would carry what people wrote to somewhere else.
        connector.UseSocketsHttpHandler((handler, _) => (handler.AllowAutoRedirect, handler.UseCookies) = (false, false));
        connector.AddResilienceHandler("connector", (pipeline, context) => ConnectorRetry.Configure(
            pipeline,
            context.ServiceProvider.GetRequiredService<IOptions<ConnectorOptions>>().Value,
            context.ServiceProvider.GetRequiredService<TimeProvider>(),
            context.ServiceProvider.GetRequiredService<ILogger<ConnectorTransport>>()));
        connector.AddHttpMessageHandler<BotTokenHandler>();
    }
}
