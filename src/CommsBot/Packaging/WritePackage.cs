using CommsBot.Settings;
using CommsBot.Web;

namespace CommsBot.Packaging;

/// <summary>The verb <c>manifest</c>.</summary>
internal static class WritePackage
{
    public static Task<int> RunAsync(string[] args, FileInfo file, CancellationToken cancellationToken) => PlainFailures.RunAsync(args, async builder =>
    {
        await using var app = builder.Build();
        ReadableSettings.Require(app.Services);
        var settings = builder.Configuration;
        var options = settings.GetSection(ManifestOptions.Section).Get<ManifestOptions>() ?? new ManifestOptions();
        var package = AppPackage.Fill(options, settings["Bot:AppId"]?.Trim() ?? "", settings[$"{WebOptions.Section}:{nameof(WebOptions.PublicUrl)}"]);
        if (PackageProblems.Find(package) is { Count: > 0 } problems)
        {
            await Console.Error.WriteLineAsync("The package cannot be made with these settings:");
            foreach (var problem in problems)
                await Console.Error.WriteLineAsync($"- {problem}");
            return 1;
        }

        try
        {
            await File.WriteAllBytesAsync(file.FullName, package.ToZip(), cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{file.FullName} cannot be written ({exception.Message.TrimEnd('.')}): name another file with --out.");
            return 1;
        }

        Console.WriteLine(
            $"""
            Wrote {file.FullName}: CommsBot {options.Version} for {package.Manifest["validDomains"]![0]}.

            To try it:      Teams > Apps > Manage your apps > Upload an app > Upload a custom app.
            For everybody:  Teams admin center > Teams apps > Manage apps > Actions > Upload new app.
            An update:      raise Manifest:Version first, then upload over the old one.
            manifest/README.md has the steps, and what to do about each message of Teams.
            """);
        return 0;
    });
}
