using CommsBot.KeyVault;
using Microsoft.Extensions.Options;

namespace CommsBot.Settings;

/// <summary>Stands for "all settings can be read"; what cannot is a failed validation of it.</summary>
internal sealed class ReadableSettings
{
    /// <summary>For verbs that can do with incomplete settings, but not with others than were meant.</summary>
    /// <exception cref="OptionsValidationException">One cannot be read, or the place where they are cannot.</exception>
    public static void Require(IServiceProvider services)
    {
        _ = services.GetRequiredService<IOptions<ReadableSettings>>().Value;
        _ = services.GetRequiredService<IOptions<KeyVaultOptions>>().Value;
    }

    public sealed class Validator(IReadOnlyList<string> failures) : IValidateOptions<ReadableSettings>
    {
        public ValidateOptionsResult Validate(string? name, ReadableSettings options) =>
            failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
