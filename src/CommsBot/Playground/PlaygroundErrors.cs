namespace CommsBot.Playground;

/// <summary>Why there is no Playground: what happened and what to do, in one sentence each.</summary>
internal sealed record PlaygroundError(string WhatHappened, string WhatToDo)
{
    public static PlaygroundError NodeMissing { get; } =
        new("Node.js was not found.", "Install Node.js 20 or later (npx comes with it) and start the bot again.");

    public static PlaygroundError PortTaken(int port) =>
        new($"Port {port} is taken by another program.", "End that program or set Playground:Port to a free port, and start the bot again.");

    public static PlaygroundError NotInstallable(string package, string reason) =>
        new($"npx could not fetch {package} ({reason}).", "Check the network and npm's settings, and start the bot again.");

    public static PlaygroundError EndedEarly(int exitCode, string reason) =>
        new($"It ended by itself with exit code {exitCode} ({reason}).", $"Look into {PlaygroundProcess.LogFile} and start the bot again.");

    public static PlaygroundError TooSlow(TimeSpan limit) =>
        new($"It did not answer within {limit.TotalSeconds:0} seconds.", "Start the bot again, or allow more time with Playground:StartLimit.");
}
