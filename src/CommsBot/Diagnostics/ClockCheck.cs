using CommsBot.BotFramework.Authentication;
using Microsoft.Extensions.Options;

namespace CommsBot.Diagnostics;

/// <summary>Whether Entra can be reached, and whether this machine's clock agrees with it: tokens are good from one instant to another.</summary>
internal sealed class ClockCheck(IOptions<BotFrameworkOptions> options, LocalTrust local, IHttpClientFactory http, TimeProvider clock) : ICheck
{
    // Tokens are checked with five minutes to spare.
    private static readonly TimeSpan Fine = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(4);

    public static string Subject(DoctorTexts texts) => texts.Clock;

    public async Task<IReadOnlyList<Finding>> RunAsync(DoctorTexts texts, CancellationToken cancellationToken)
    {
        if (local.IsActive)
            return [];

        var address = $"{options.Value.GetLoginAuthority()}/{options.Value.TenantId ?? "common"}/v2.0/.well-known/openid-configuration";
        try
        {
            using var client = http.CreateClient(DiagnosticsFeature.HttpClientName);
            using var answer = await client.GetAsync(address, cancellationToken);
            if (answer.Headers.Date is not { } theirs)
                return [];

            var off = (clock.GetUtcNow() - theirs).Duration();
            return
            [
                off <= Fine ? new Finding(FindingLevel.Fine, texts.Clock, texts.ClockFine)
                    : new Finding(off <= Most ? FindingLevel.Warning : FindingLevel.Problem, texts.Clock, texts.ClockOff((int)off.TotalSeconds), texts.ClockRepair),
            ];
        }
        catch (HttpRequestException exception)
        {
            return [new Finding(FindingLevel.Problem, texts.Clock, texts.EntraUnreachable(new Uri(address).Host, exception.GetBaseException().Message), texts.EntraUnreachableRepair)];
        }
    }
}
