using System.CommandLine;
using BenchmarkDotNet.Running;
using CommsBot.Benchmarks.Ballots;
using CommsBot.Benchmarks.FanOut;
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

var people = new Option<int>("--people") { Description = "How many get it.", DefaultValueFactory = _ => 45_000 };
var cap = new Option<int>("--cap") { Description = "Calls a second that Teams allows; 0 for no limit.", DefaultValueFactory = _ => 50 };
var faults = new Option<double>("--faults") { Description = "The share of calls with trouble.", DefaultValueFactory = _ => 0.01 };
var kills = new Option<int>("--kills") { Description = "How often the bot is killed at random instants." };
var seed = new Option<int>("--seed") { Description = "Another seed, another day.", DefaultValueFactory = _ => 1 };
var newChats = new Option<bool>("--new-chats") { Description = "Every chat has to be created first." };
var postgres = new Option<string?>("--postgres") { Description = "Connection string of an empty PostgreSQL database; without it an SQLite file is used." };
var nodes = new Option<int>("--nodes") { Description = "Bots on the one database.", DefaultValueFactory = _ => 1 };
var fanOut = new Command("fanout", "A prompt to thousands, with the product as a process and a simulated Teams; says what was lost, doubled, and how fast it was.")
{
    people, cap, faults, kills, seed, newChats, postgres, nodes,
};
fanOut.SetAction((parsed, ct) => FanOutRun.RunAsync(
    new FanOutOptions
    {
        People = parsed.GetValue(people),
        Cap = parsed.GetValue(cap) is > 0 and var calls ? calls : null,
        Faults = parsed.GetValue(faults),
        Kills = parsed.GetValue(kills),
        Seed = parsed.GetValue(seed),
        HasNewChats = parsed.GetValue(newChats),
        Postgres = parsed.GetValue(postgres),
        Nodes = parsed.GetValue(nodes),
    },
    ct));

var large = new Option<int>("--large") { Description = "Ballots of the poll whose results are compared with those of 1,000; 0 leaves it out.", DefaultValueFactory = _ => 1_000_000 };
var voters = new Option<int>("--voters") { Description = "How many may vote.", DefaultValueFactory = _ => 30_000 };
var ballots = new Command("ballots", "One hot poll of the product: ballots a second over HTTP, votes beside a fan-out, results of few and of many ballots.")
{
    voters, connections, seconds, rounds, postgres, large,
};
ballots.SetAction((parsed, ct) => BallotsRun.RunAsync(
    new BallotsOptions
    {
        People = parsed.GetValue(voters),
        Connections = parsed.GetValue(connections),
        Duration = TimeSpan.FromSeconds(parsed.GetValue(seconds)),
        Rounds = parsed.GetValue(rounds),
        Postgres = parsed.GetValue(postgres),
        Large = parsed.GetValue(large),
    },
    ct));

return await new RootCommand("Benchmarks of CommsBot.") { turns, micro, fanOut, ballots, bot }.Parse(args).InvokeAsync();
