using System.CommandLine;
using CommsBot.DataProtection;
using CommsBot.Delivery.Reach;
using CommsBot.Diagnostics;
using CommsBot.Packaging;
using CommsBot.Privacy.DataSheet;
using CommsBot.Storage;

namespace CommsBot;

/// <summary>The verbs of the program. Without a verb it runs the bot.</summary>
internal static class CommandLine
{
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0 || LeftOvers.Problem(parsed) is not { } problem)
            return await parsed.InvokeAsync();

        await Console.Error.WriteLineAsync(problem);
        return 1;
    }

    public static RootCommand Create()
    {
        var run = new Command("run", "Run the bot (what happens without a verb, too).") { TreatUnmatchedTokensAsErrors = false };
        run.SetAction((parsed, ct) => RunBot.RunAsync([.. parsed.UnmatchedTokens], ct));

        var migrate = new Command("migrate", "Bring the database to this version's tables, then end.") { TreatUnmatchedTokensAsErrors = false };
        migrate.SetAction((parsed, ct) => MigrateDatabase.RunAsync([.. parsed.UnmatchedTokens], ct));

        var outFile = new Option<FileInfo>("--out") { Description = "The zip file to write.", DefaultValueFactory = _ => new FileInfo("commsbot.zip") };
        var manifest = new Command("manifest", "Write the app package that is uploaded to Teams, then end.") { outFile };
        manifest.TreatUnmatchedTokensAsErrors = false;
        manifest.SetAction((parsed, ct) => WritePackage.RunAsync([.. parsed.UnmatchedTokens], parsed.GetValue(outFile)!, ct));

        var doctor = new Command("doctor", "Look at everything the bot needs, say what is wrong and how to mend it, then end.") { TreatUnmatchedTokensAsErrors = false };
        doctor.SetAction((parsed, ct) => RunDoctor.RunAsync([.. parsed.UnmatchedTokens], ct));

        var group = new Argument<string>("group") { Description = "Name or id of a group or team of the directory." };
        var names = new Option<bool>("--names") { Description = "Name those who cannot be reached, not only their number." };
        var reach = new Command("reach", "Count who of a group can be reached, and say what keeps the bot from the others, then end.") { group, names };
        reach.TreatUnmatchedTokensAsErrors = false;
        reach.SetAction((parsed, ct) => RunReach.RunAsync([.. parsed.UnmatchedTokens], parsed.GetValue(group)!, parsed.GetValue(names), ct));
        doctor.Subcommands.Add(reach);

        var healthy = new Command("healthy", "Ask the bot that runs on this machine whether it is well; 0 when it is.") { TreatUnmatchedTokensAsErrors = false };
        healthy.SetAction((parsed, ct) => AskHealth.RunAsync([.. parsed.UnmatchedTokens], ct));

        var sheetFile = new Option<FileInfo>("--out") { Description = "The file to write, .html or .md.", DefaultValueFactory = _ => new FileInfo("datasheet.html") };
        var language = new Option<string?>("--language") { Description = "en or de; else the system's." };
        var dataSheet = new Command("datasheet", "Write what is kept of people with these settings, why and how long, then end.") { sheetFile, language };
        dataSheet.TreatUnmatchedTokensAsErrors = false;
        dataSheet.SetAction((parsed, ct) =>
            WriteDataSheet.RunAsync([.. parsed.UnmatchedTokens], parsed.GetValue(sheetFile)!, parsed.GetValue(language), ct));

        var rewrap = new Command("rewrap-keys", "Wrap the stored keys with the present certificate, then end.") { TreatUnmatchedTokensAsErrors = false };
        rewrap.SetAction((parsed, ct) => RunRewrap.RunAsync([.. parsed.UnmatchedTokens], ct));

        var root = new RootCommand("CommsBot: polls, prompts and recognition in Microsoft Teams.") { run, migrate, manifest, doctor, healthy, dataSheet, rewrap };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, ct) => RunBot.RunAsync([.. parsed.UnmatchedTokens], ct));
        return root;
    }
}
