namespace CommsBot;

internal static class LaunchEnvironment
{
    /// <summary>
    /// <c>dotnet run</c> is for trying things out, so it is Development unless the environment says otherwise; a deployed bot is
    /// Production unless the environment says otherwise. The launch profile is the only thing that tells the two apart.
    /// </summary>
    /// <returns>Null to let the host read its usual variables.</returns>
    public static string? Name() =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is null
        && Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is null
        && Environment.GetEnvironmentVariable("DOTNET_LAUNCH_PROFILE") == "CommsBot"
            ? Environments.Development
            : null;
}
