using System.Globalization;

namespace CommsBot.Graph;

/// <summary>Retry-After as Graph writes it: whole seconds, fractions of them, or a date.</summary>
internal static class RetryAfterHeader
{
    public static TimeSpan? Read(HttpResponseMessage response, TimeProvider clock)
    {
        if (response.Headers.RetryAfter is { Date: { } date })
            return date > clock.GetUtcNow() ? date - clock.GetUtcNow() : TimeSpan.Zero;

        return response.Headers.TryGetValues("Retry-After", out var values)
            && double.TryParse(values.First(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < TimeSpan.MaxValue.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : null;
    }
}
