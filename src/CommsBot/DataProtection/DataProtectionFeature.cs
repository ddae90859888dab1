using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace CommsBot.DataProtection;

/// <summary>Keys that all nodes share, in the database, wrapped by a certificate that is not in the database.</summary>
internal static class DataProtectionFeature
{
    // Part of every purpose: a copy of the database under another name would read nothing.
    private const string ApplicationName = "CommsBot";

    public static IServiceCollection AddSharedDataProtection(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<KeyProtectionOptions>().BindConfiguration(KeyProtectionOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<KeyProtectionOptions>, KeyProtectionOptionsValidator>();

        // Data protection asks for the certificate while services are registered; a wrong one is told when settings are validated.
        var certificate = KeyCertificate.Load(configuration.GetSection(KeyProtectionOptions.Section).Get<KeyProtectionOptions>() ?? new());
        services.AddSingleton(certificate);
        services.AddSingleton<DatabaseKeyRepository>().AddScoped<RewrapKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<DatabaseKeyRepository>((keys, database) => keys.XmlRepository = database);

        // A key that does not open would be logged a dozen times with its stack; the start and the doctor say it in a sentence.
        services.AddLogging(logging => logging
            .AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Critical)
            .AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.DefaultKeyResolver", LogLevel.Critical));
        var protection = services.AddDataProtection().SetApplicationName(ApplicationName);
        if (certificate.Certificate is { } wrapping)
            protection.ProtectKeysWithCertificate(wrapping).UnprotectKeysWithAnyCertificate([wrapping, .. certificate.Former]);
        return services;
    }
}
