using CommsBot.Tests.Stage;
using Xunit;

[assembly: AssemblyFixture(typeof(RunFolder))]

namespace CommsBot.Tests.Stage;

/// <summary>
/// One folder for whatever the tests, their bots and their PostgreSQL write, which goes after the last test. In memory where there is much of it:
/// flushing thousands of databases to a disk is what the tests would wait for most.
/// </summary>
public sealed class RunFolder : IAsyncDisposable
{
    private const string Memory = "/dev/shm";
    private const long Room = 10L << 30;
    private readonly string folder;

    public RunFolder()
    {
        if (Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > Room)
            Environment.SetEnvironmentVariable("TMPDIR", Memory);
        folder = Directory.CreateTempSubdirectory("commsbot-run-").FullName;
        Environment.SetEnvironmentVariable("TMPDIR", folder);
        // PostgreSQL has a user of its own, who passes through.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    public async ValueTask DisposeAsync()
    {
        await PostgresCluster.StopAsync();
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A bot that was killed this moment still has its last word; then a temporary folder stays.
        }
    }
}
