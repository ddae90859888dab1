using System.Text.Json;
using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework.Teams;

/// <summary>The answer to <c>config/fetch</c> and <c>config/submit</c>: the bot is set up for a team or group chat.</summary>
public sealed record ConfigResponse : WireObject
{
    /// <summary>What happens next.</summary>
    public ConfigResponsePayload? Config { get; init; }

    /// <summary>Always <c>config</c>.</summary>
    public string? ResponseType { get; init; }

    /// <summary>Shows a dialog.</summary>
    public static ConfigResponse Continue(TaskModuleTaskInfo dialog) =>
        Of(new() { Type = "continue", Value = BotFrameworkJsonContext.ToElement(dialog) });

    /// <summary>Shows a sentence and ends.</summary>
    public static ConfigResponse Message(string text) => Of(new() { Type = "message", Value = BotFrameworkJsonContext.ToElement(text) });

    /// <summary>Asks for a sign-in.</summary>
    public static ConfigResponse Auth(SuggestedActions suggestedActions) => Of(new() { Type = "auth", SuggestedActions = suggestedActions });

    private static ConfigResponse Of(ConfigResponsePayload config) => new() { Config = config, ResponseType = "config" };
}

/// <summary>One step of setting the bot up.</summary>
public sealed record ConfigResponsePayload : WireObject
{
    /// <summary><c>continue</c>, <c>message</c> or <c>auth</c>.</summary>
    public required string Type { get; init; }

    /// <summary>A <see cref="TaskModuleTaskInfo"/> or a sentence.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The buttons of <c>auth</c>.</summary>
    public SuggestedActions? SuggestedActions { get; init; }
}
