using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Options;

namespace CommsBot.Settings;

/// <summary>Holds what is configured against what is read.</summary>
internal static class SettingsFeature
{
    /// <summary>
    /// A value that cannot be read gets its default, so that everything else can be looked at, and a failed validation that names it: the start ends with
    /// that, beside all else that is wrong.
    /// </summary>
    public static void AddReadableSettings(this WebApplicationBuilder builder)
    {
        var unreadable = UnreadableSettings.Find(builder.Configuration);
        if (unreadable.Count > 0)
            ((IConfigurationBuilder)builder.Configuration).Add(new MemoryConfigurationSource { InitialData = unreadable.ToDictionary(u => u.Name, u => u.Default) });

        builder.Services.AddOptions<ReadableSettings>().ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<ReadableSettings>>(new ReadableSettings.Validator([.. unreadable.Select(u => u.ToString())]));
    }
}
