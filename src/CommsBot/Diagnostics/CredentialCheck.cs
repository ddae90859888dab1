using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Identity;
using CommsBot.BotFramework.Authentication;
using Microsoft.Extensions.Options;

namespace CommsBot.Diagnostics;

/// <summary>Whether Entra gives the bot a token for Teams, and how long its certificate or secret lasts.</summary>
internal sealed partial class CredentialCheck(
    IOptions<BotFrameworkOptions> options, IOptions<DoctorOptions> doctor, BotTokenCredential credential, LocalTrust local, TimeProvider clock) : ICheck
{
    public static string Subject(DoctorTexts texts) => texts.Credential;

    public async Task<IReadOnlyList<Finding>> RunAsync(DoctorTexts texts, CancellationToken cancellationToken)
    {
        if (local.IsActive)
            return [new Finding(FindingLevel.Fine, texts.Credential, texts.LocalMode)];

        return [await TokenAsync(texts, cancellationToken), .. End(texts)];
    }

    private async Task<Finding> TokenAsync(DoctorTexts texts, CancellationToken cancellationToken)
    {
        try
        {
            await credential.GetTokenAsync(new TokenRequestContext([options.Value.GetTokenScope()]), cancellationToken);
            return new Finding(FindingLevel.Fine, texts.Credential, texts.TokenGiven);
        }
        catch (AuthenticationFailedException exception)
        {
            var message = exception.GetBaseException().Message;
            var code = EntraCode().Match(message);
            return code.Success
                ? new Finding(FindingLevel.Problem, texts.Credential, texts.TokenRefused(code.Value), RepairOf(code.Value, texts))
                : new Finding(FindingLevel.Problem, texts.Credential, texts.TokenNotGiven(FirstLine(message)), texts.TokenNotGivenRepair);
        }
    }

    private DateTime? CertificateEnd()
    {
        if (!options.Value.Certificate.IsConfigured)
            return null;

        using var certificate = options.Value.Certificate.Load();
        return certificate.NotAfter.ToUniversalTime();
    }

    private IEnumerable<Finding> End(DoctorTexts texts)
    {
        if (CertificateEnd() is { } end)
        {
            yield return DaysLeft.OfCertificate(end, clock, texts.Credential, texts);
        }
        else if (options.Value.ClientSecret is { Length: > 0 })
        {
            yield return doctor.Value.ClientSecretEnds is { } last
                ? DaysLeft.OfSecret(last, clock, texts.Credential, texts)
                : new Finding(FindingLevel.Fine, texts.Credential, texts.SecretEnds);
        }
    }

    /// <summary>By Entra's codes (https://learn.microsoft.com/entra/identity-platform/reference-error-codes).</summary>
    private string RepairOf(string code, DoctorTexts texts) => code switch
    {
        // It may be registered and too old; Entra has one code for both.
        "AADSTS700027" or "AADSTS1000502" when CertificateEnd() is { } end && end < clock.GetUtcNow().UtcDateTime => texts.CertificateRepair,
        "AADSTS7000215" => texts.RepairWrongSecret,
        "AADSTS7000222" => texts.RepairOldSecret,
        "AADSTS700016" => texts.RepairWrongApp,
        "AADSTS90002" or "AADSTS900023" => texts.RepairWrongTenant,
        "AADSTS700027" or "AADSTS7000214" => texts.RepairCertificate,
        "AADSTS70021" or "AADSTS700211" or "AADSTS700212" or "AADSTS700213" => texts.RepairFederation,
        "AADSTS7000112" => texts.RepairDisabled,
        _ => texts.RepairOther(code),
    };

    private static string FirstLine(string message) => message.Split('\n', '\r')[0];

    [GeneratedRegex(@"AADSTS\d+")]
    private static partial Regex EntraCode();
}
