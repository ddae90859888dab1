namespace CommsBot.Playground;

/// <summary>
/// A file that says which bot the Playground on a port belongs to. While it exists the Playground lives on, even for a minute after
/// the bot was killed, so that the next bot finds the open chats as they were; removing it ends the Playground (see launch.cjs).
/// </summary>
internal sealed class PlaygroundLease(string folder, int port)
{
    public string Path { get; } = System.IO.Path.Combine(folder, $"playground-{port}.lease");

    public bool BelongsTo(string endpoint) => File.Exists(Path) && File.ReadAllText(Path) == endpoint;

    public void Take(string endpoint) => File.WriteAllText(Path, endpoint);

    public void GiveBack() => File.Delete(Path);
}
