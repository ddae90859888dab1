using System.Globalization;
using CommsBot.Delivery;
using CommsBot.Simulation;
using CommsBot.Simulation.Recording;
using CommsBot.Simulation.World;

namespace CommsBot.Benchmarks.FanOut;

/// <summary>What a sending showed: speed against the cap, and who was lost or written to twice.</summary>
internal static class FanOutReport
{
    /// <returns>Whether every person is accounted for and nobody was written to twice by the bot's own doing.</returns>
    public static bool Write(
        FanOutOptions options, TeamsSimulator teams, IReadOnlyList<Person> people, IReadOnlyDictionary<string, int> outcomes, IReadOnlyList<double> memory)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var entries = teams.Deliveries.Entries.Where(e => e.Event == LedgerEvent.Delivered).ToList();
        var took = entries[^1].At - entries[0].At;
        var calls = teams.Calls.Count(Operation.Send) + teams.Calls.Count(Operation.CreateConversation);
        var tally = teams.Deliveries.Tally(people, Crowd.Text);
        var unclear = outcomes.Where(o => o.Key.StartsWith(nameof(DeliveryState.Unconfirmed), StringComparison.Ordinal)).Sum(o => o.Value);
        var delivered = outcomes.Where(o => o.Key.StartsWith(nameof(DeliveryState.Delivered), StringComparison.Ordinal)).Sum(o => o.Value);
        var doubled = tally.More.Where(copies => !copies.IsExcused).ToList();
        var lost = Math.Max(0, tally.None.Count - unclear);
        var unaccounted = people.Count - outcomes.Values.Sum();

        Line("Took", $"{took.TotalSeconds:0.0} s from the first to the last message");
        Line("Messages a second", $"{entries.Count / took.TotalSeconds:N0}");
        if (options.Cap is { } cap)
        {
            var rate = cap * (1 - new DeliveryOptions().ReservedForReplies);
            Line("Calls a second", $"{calls / took.TotalSeconds:0.00} of {rate:0.0} that the cap leaves: {calls / took.TotalSeconds / rate:P1}");
        }

        Line("Refused with 429", $"{teams.Calls.Answers.Where(a => a.Key.Status == 429).Sum(a => a.Value):N0}");
        Line("Outcomes", string.Join(", ", outcomes.OrderByDescending(o => o.Value).Select(o => $"{o.Key} {o.Value:N0}")));
        Line("Without an outcome", $"{unaccounted:N0}");
        Line("Said to be delivered", $"{delivered:N0}; seen by {tally.Once + tally.More.Count:N0}");
        Line("Lost", $"{lost:N0} (not seen, and not said to be unconfirmed)");
        Line("Doubled by the bot", $"{doubled.Count:N0}; by Teams, which answered 5xx after accepting: {tally.More.Count - doubled.Count:N0}");
        var calm = memory.Skip(memory.Count / 10).Where(m => m > 0).ToList();
        Line("Working set", $"{calm.DefaultIfEmpty().Min():0} to {calm.DefaultIfEmpty().Max():0} MB, {memory[^1]:0} MB at the end");
        return unaccounted == 0 && lost == 0 && doubled.Count == 0;
    }

    private static void Line(string name, string value) => Console.WriteLine($"{name,-24}{value}");
}
