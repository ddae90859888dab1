namespace CommsBot.Diagnostics;

/// <summary>What ends on a day, said a month before.</summary>
internal static class DaysLeft
{
    private static readonly TimeSpan Early = TimeSpan.FromDays(30);

    public static IEnumerable<Finding> Of(DateTime end, TimeProvider clock, string subject, DoctorTexts texts)
    {
        var left = end.ToUniversalTime() - clock.GetUtcNow().UtcDateTime;
        var days = Math.Max(0, (int)left.TotalDays);
        yield return left < TimeSpan.Zero ? new Finding(FindingLevel.Problem, subject, texts.CertificateOver(end), texts.CertificateRepair)
            : left < Early ? new Finding(FindingLevel.Warning, subject, texts.CertificateSoonOver(days), texts.CertificateRepair)
            : new Finding(FindingLevel.Fine, subject, texts.CertificateGood(days));
    }
}
