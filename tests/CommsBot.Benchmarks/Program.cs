using System.CommandLine;
using BenchmarkDotNet.Running;
using CommsBot.Benchmarks.Micro;
using CommsBot.Benchmarks.Turns;

var seconds = new Option<int>("--seconds") { Description = "Length of each measurement.", DefaultValueFactory = _ => 10 };
var connections = new Option<int>("--connections") { Description = "Connections that vote at the same time.", DefaultValueFactory = _ => 32 };
var rounds = new Option<int>("--rounds") { Description = "Measurements of each bot; the bots take turns.", DefaultValueFactory = _ => 3 };
var tokens = new Option<int>("--tokens")
{
    Description = "Different tokens the votes come with, by turns. Teams uses one for many messages; more than 500 are more than CommsBot remembers.",
    DefaultValueFactory = _ => 1,
};
var isAlone = new Option<bool>("--without-peer") { Description = "Measure CommsBot alone: needs no Node.js." };

var turns = new Command("turns", "Vote turns under load: HTTP in, token checked, card out; CommsBot and Bot Builder side by side.")
{
    seconds, connections, rounds, tokens, isAlone,
};
turns.SetAction((parsed, ct) => CompareBots.RunAsync(
    new LoadOptions(
        parsed.GetValue(connections),
        TimeSpan.FromSeconds(parsed.GetValue(seconds)),
        parsed.GetValue(rounds),
        parsed.GetValue(tokens),
        !parsed.GetValue(isAlone)),
    ct));

var micro = new Command("micro", "Single parts with BenchmarkDotNet; takes its arguments, such as --filter *Card*.") { TreatUnmatchedTokensAsErrors = false };
micro.SetAction(parsed => BenchmarkSwitcher.FromAssembly(typeof(TokenBenchmarks).Assembly)
    .Run(parsed.UnmatchedTokens is [] ? ["--filter", "*"] : [.. parsed.UnmatchedTokens], MicroConfig.Create()));

var bot = new Command("bot", "The bot that turns measures, as a process of its own.") { Hidden = true };
bot.SetAction((_, ct) => VoteBotHost.RunAsync(ct));

return await new RootCommand("Benchmarks of CommsBot.") { turns, micro, bot }.Parse(args).InvokeAsync();
