using CommsBot.Delivery;
using CommsBot.Playground;
using CommsBot.Polls;
using CommsBot.Recognition;
using Microsoft.Extensions.Configuration.Memory;

namespace CommsBot;

/// <summary>Trying the bot on one machine with no tenant: Development and no bot registration. The Agents Playground is its Teams then.</summary>
internal static class LocalMode
{
    // The lowest defaults: whatever is configured goes before them.
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        [$"{DeliveryOptions.Section}:{nameof(DeliveryOptions.KeepsOfficeHours)}"] = "false",
        [$"{RecognitionOptions.Section}:{nameof(RecognitionOptions.NoticeHours)}"] = "0",
        [$"{PollOptions.Section}:{nameof(PollOptions.SharedCardSeconds)}"] = "0",
        [$"{PollOptions.Section}:{nameof(PollOptions.RefreshPersonalViews)}"] = "false",
    };

    public static bool IsOn(WebApplicationBuilder builder) =>
        builder.Environment.IsDevelopment() && string.IsNullOrWhiteSpace(builder.Configuration["Bot:AppId"]);

    public static void AddLocalMode(this WebApplicationBuilder builder)
    {
        // Keys lie beside the only data they protect; elsewhere the bot does not start without a certificate that wraps them.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement", LogLevel.Error);
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
        builder.AddPlayground();
    }
}
