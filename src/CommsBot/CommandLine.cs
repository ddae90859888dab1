using System.CommandLine;
using CommsBot.Diagnostics;
using CommsBot.Packaging;
using CommsBot.Storage;

namespace CommsBot;

/// <summary>The verbs of the program. Without a verb it runs the bot.</summary>
internal static class CommandLine
{
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

        var healthy = new Command("healthy", "Ask the bot that runs on this machine whether it is well; 0 when it is.") { TreatUnmatchedTokensAsErrors = false };
        healthy.SetAction((parsed, ct) => AskHealth.RunAsync([.. parsed.UnmatchedTokens], ct));

        var root = new RootCommand("CommsBot: polls, prompts and recognition in Microsoft Teams.") { run, migrate, manifest, doctor, healthy };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, ct) => RunBot.RunAsync([.. parsed.UnmatchedTokens], ct));
        return root;
    }
}
