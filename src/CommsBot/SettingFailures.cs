using Microsoft.Extensions.Options;

namespace CommsBot;

/// <summary>What the settings' validation minds, however the host wraps it.</summary>
internal static class SettingFailures
{
    /// <returns>Null for what is no failed validation.</returns>
    public static IReadOnlyList<string>? Of(Exception exception) => exception switch
    {
        OptionsValidationException one => [.. one.Failures.Distinct()],
        AggregateException many when many.InnerExceptions.All(e => e is OptionsValidationException) =>
            [.. many.InnerExceptions.Cast<OptionsValidationException>().SelectMany(e => e.Failures).Distinct()],
        _ => null,
    };
}
