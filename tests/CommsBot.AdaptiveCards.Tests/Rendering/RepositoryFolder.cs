namespace CommsBot.AdaptiveCards.Tests.Rendering;

/// <summary>Places in the working copy the tests run from.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = FindRoot();

    public static string Payloads => Path.Combine(Root, "tests", "CommsBot.AdaptiveCards.Tests", "Payloads");

    public static string Rendering => Path.Combine(Root, "tests", "CommsBot.AdaptiveCards.Tests", "Rendering");

    public static string Screenshots => Path.Combine(Root, "artifacts", "cards");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "CommsBot.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds CommsBot.sln: run the tests from the repository.");
    }
}
