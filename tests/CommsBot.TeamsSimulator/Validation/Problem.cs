namespace CommsBot.Simulation.Validation;

/// <summary>Why Teams would refuse a payload.</summary>
internal readonly record struct Problem(string Code, string Text)
{
    internal static Problem BadArgument(string text) => new("BadArgument", text);

    internal static Problem BadSyntax(string text) => new("BadSyntax", text);
}
