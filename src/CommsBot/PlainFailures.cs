using CommsBot.Settings;
using CommsBot.Storage;

namespace CommsBot;

/// <summary>For the verbs: what an admin can mend ends in a sentence, not a stack trace.</summary>
internal static class PlainFailures
{
    /// <param name="args">What the verb was given; settings among it.</param>
    /// <param name="verb">Its work, which returns the exit code.</param>
    /// <returns>The exit code; the verb's own, if it comes to its end.</returns>
    public static async Task<int> RunAsync(string[] args, Func<WebApplicationBuilder, Task<int>> verb)
    {
        WebApplicationBuilder? builder = null;
        try
        {
            builder = CommsBotHost.CreateBuilder(args);
            return await verb(builder);
        }
        catch (Exception exception) when (SettingFailures.Of(exception) is { } failures)
        {
            return Fail(StartTexts.Here.WrongSettings, [.. failures, .. Misspelt(builder)]);
        }
        catch (InvalidDataException exception)
        {
            return Fail(StartTexts.Here.UnreadableFile(exception.Message), StartTexts.Here.UnreadableFileRepair(exception.GetBaseException().Message));
        }
        catch (Exception exception) when (DatabaseTroubles.Of(exception) is not null || exception is IOException or UnauthorizedAccessException)
        {
            return Fail(
                StartTexts.Here.Database(exception.GetBaseException().Message),
                new DatabaseTexts(StartTexts.Here.Culture).Repair(DatabaseTroubles.Kind(exception)));
        }
    }

    /// <returns>The exit code of what failed.</returns>
    public static int Fail(string headline, params IEnumerable<string> repairs)
    {
        Console.Error.WriteLine(headline);
        foreach (var repair in repairs)
            Console.Error.WriteLine($"  - {repair}");

        return 1;
    }

    /// <summary>What is missing may be there under a misspelt name.</summary>
    private static IEnumerable<string> Misspelt(WebApplicationBuilder? builder) => builder is null ? [] : UnknownSettings.Find(builder.Configuration)
        .Select(unknown => unknown.Nearest is { } near ? StartTexts.Here.ReadByNothingMeant(unknown.Name, near) : StartTexts.Here.ReadByNothing(unknown.Name));
}
