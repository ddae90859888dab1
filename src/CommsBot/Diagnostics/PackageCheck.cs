using CommsBot.BotFramework.Authentication;
using CommsBot.Packaging;
using CommsBot.Web;
using Microsoft.Extensions.Options;

namespace CommsBot.Diagnostics;

/// <summary>Whether the app package could be made with these settings, and for this host.</summary>
internal sealed class PackageCheck(IConfiguration configuration, IOptions<BotFrameworkOptions> bot, IOptions<WebOptions> web, LocalTrust local) : ICheck
{
    public static string Subject(DoctorTexts texts) => texts.Package;

    public Task<IReadOnlyList<Finding>> RunAsync(DoctorTexts texts, CancellationToken cancellationToken)
    {
        if (local.IsActive)
            return Task.FromResult<IReadOnlyList<Finding>>([]);

        var options = configuration.GetSection(ManifestOptions.Section).Get<ManifestOptions>() ?? new ManifestOptions();
        var problems = PackageProblems.Find(AppPackage.Fill(options, bot.Value.AppId ?? "", web.Value.PublicUrl));
        return Task.FromResult<IReadOnlyList<Finding>>(problems.Count == 0
            ? [new Finding(FindingLevel.Fine, texts.Package, texts.PackageFine)]
            : [.. problems.Select(problem => new Finding(FindingLevel.Warning, texts.Package, problem))]);
    }
}
