using System.Globalization;
using System.Text;
using CsCheck;

namespace CommsBot.BotFramework.Tests.Fuzzing;

/// <summary>
/// Runs properties briefly, or with COMMSBOT_FUZZ_SECONDS=600 each for ten minutes. A failure prints the input made smaller and a seed;
/// CsCheck_Seed=... runs it again.
/// </summary>
internal static class Fuzz
{
    private const int ShortRun = 1_000;

    private static readonly int Seconds =
        int.TryParse(Environment.GetEnvironmentVariable("COMMSBOT_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : -1;

    private static long Iterations(int share) => Seconds > 0 ? -1 : ShortRun / share;

    public static void Holds<T>(Gen<T> inputs, Action<T> property) => inputs.Sample(property, iter: Iterations(1), time: Seconds, print: Print);

    public static Task HoldsAsync<T>(Gen<T> inputs, Func<T, Task> property, int share = 1) =>
        inputs.SampleAsync(property, iter: Iterations(share), time: Seconds, print: Print);

    private static string Print<T>(T input) => input is byte[] bytes
        ? $"{Encoding.UTF8.GetString(bytes)} = base64 {Convert.ToBase64String(bytes)}"
        : input?.ToString() ?? "null";
}
