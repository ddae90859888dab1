namespace CommsBot.EndToEnd.Tests.Stage;

/// <summary>The folders of this clone.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string ThisProject { get; } = Path.Combine(Root, "tests", "CommsBot.EndToEnd.Tests");

    public static string Screenshots { get; } = Path.Combine(Root, "artifacts", "screenshots");

    /// <summary>The bot as built, in the configuration that these tests were built in.</summary>
    public static string BotAssembly { get; } = Path.Combine(Root, "src", "CommsBot", "bin",
        new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "CommsBot.dll");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CommsBot.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("Not inside the repository.");
        return folder.FullName;
    }
}
