namespace CommsBot.Diagnostics;

/// <summary>What ends on a day, said a month before.</summary>
internal static class DaysLeft
{
    private static readonly TimeSpan Early = TimeSpan.FromDays(30);

    public static Finding OfCertificate(DateTime end, TimeProvider clock, string subject, DoctorTexts texts) =>
        Of(end, clock, subject, texts, texts.Certificate, texts.CertificateRepair);

    public static Finding OfSecret(DateOnly end, TimeProvider clock, string subject, DoctorTexts texts) =>
        Of(end.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), clock, subject, texts, texts.Secret, texts.SecretRepair);

    private static Finding Of(DateTime end, TimeProvider clock, string subject, DoctorTexts texts, string what, string repair)
    {
        var left = end.ToUniversalTime() - clock.GetUtcNow().UtcDateTime;
        var days = Math.Max(0, (int)left.TotalDays);
        return left < TimeSpan.Zero ? new Finding(FindingLevel.Problem, subject, texts.EndOver(end, what), repair)
            : left < Early ? new Finding(FindingLevel.Warning, subject, texts.EndSoon(days, what), repair)
            : new Finding(FindingLevel.Fine, subject, texts.EndGood(days, what));
    }
}
