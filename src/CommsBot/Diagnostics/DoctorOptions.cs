namespace CommsBot.Diagnostics;

/// <summary>What only people know, and how often the bot looks at itself. Section <c>Doctor</c>.</summary>
internal sealed class DoctorOptions
{
    public const string Section = "Doctor";

    /// <summary>
    /// The first day on which <c>Bot:ClientSecret</c> is no longer good, in UTC. Default: none, nothing is said of it. Reading it from Entra takes a permission to read
    /// applications, which the bot has no other use for.
    /// </summary>
    public DateOnly? ClientSecretEnds { get; init; }

    /// <summary>How long after its start a running bot looks at itself and logs what is wrong; time for a proxy to find it. Default: 20 seconds.</summary>
    public TimeSpan LookAfter { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often it looks again. Default: a day; zero: it never looks by itself.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromDays(1);
}
