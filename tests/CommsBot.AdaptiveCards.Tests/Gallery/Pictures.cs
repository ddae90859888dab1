namespace CommsBot.AdaptiveCards.Tests.Gallery;

/// <summary>Pictures that need no network.</summary>
internal static class Pictures
{
    /// <summary>A grey square.</summary>
    public const string Square =
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGNoaFiAFTEMLQkAmyBoAbVhgt0AAAAASUVORK5CYII=";
}
