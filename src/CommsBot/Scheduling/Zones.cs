namespace CommsBot.Scheduling;

/// <summary>Time zones by id: IANA's, its older names (Asia/Calcutta), and the Windows ones that Microsoft Graph tells.</summary>
internal static class Zones
{
    /// <returns>Null for an id that this machine does not know: never a silent UTC.</returns>
    public static TimeZoneInfo? Find(string? id)
    {
        if (string.IsNullOrWhiteSpace(id))
            return null;

        if (TimeZoneInfo.TryConvertWindowsIdToIanaId(id, out var iana))
            id = iana;

        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
    }
}
