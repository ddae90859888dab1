using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace CommsBot.DataProtection;

/// <summary>The verb <c>rewrap-keys</c>, the last step of a change of certificates.</summary>
internal static class RunRewrap
{
    public static Task<int> RunAsync(string[] args, CancellationToken cancellationToken) => PlainFailures.RunAsync(args, async builder =>
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = builder.Build();
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            var wrapped = await scope.ServiceProvider.GetRequiredService<RewrapKeys>().RunAsync(cancellationToken);
            Console.WriteLine($"{wrapped} key(s) wrapped anew. DataProtection:FormerCertificates are not needed any more, once all nodes have the present one.");
            return 0;
        }
        catch (CryptographicException exception)
        {
            await Console.Error.WriteLineAsync(
                $"A key was wrapped by a certificate that is not configured ({exception.Message.TrimEnd('.')}): add it to DataProtection:FormerCertificates. Nothing was changed.");
            return 1;
        }
    });
}
