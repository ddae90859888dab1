using System.Diagnostics;
using CommsBot.Simulation.Hosting;
using Npgsql;

namespace CommsBot.Tests.Stage;

/// <summary>
/// A real PostgreSQL for this test run: the server named by COMMSBOT_TEST_POSTGRES, or a cluster of its own in a temporary folder, made with the
/// machine's binaries. As root on Debian or Ubuntu missing binaries are installed.
/// </summary>
internal static class PostgresCluster
{
    private const string ServerVariable = "COMMSBOT_TEST_POSTGRES";

    private const string AskedForPasswords = "commsbot_asked_for_passwords";

    private static readonly Lazy<Task<string>> Server = new(StartAsync);
    private static Func<Task>? stop;

    /// <param name="template">The database to copy; null for an empty one.</param>
    /// <returns>The connection string of a new database.</returns>
    public static async Task<string> CreateDatabaseAsync(string? template = null)
    {
        var server = new NpgsqlConnectionStringBuilder(await Server.Value);
        var name = "commsbot_" + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {template ?? "template1"}", connection);
        await create.ExecuteNonQueryAsync();

        server.Database = name;
        server.MaxPoolSize = 20;
        // Every test has a database, and so a pool, of its own.
        server.ConnectionIdleLifetime = 5;
        server.ConnectionPruningInterval = 2;
        return server.ConnectionString;
    }

    /// <summary>Ends a cluster of its own. Part of the run: a process that has ended gets ten seconds.</summary>
    public static Task StopAsync() => stop?.Invoke() ?? Task.CompletedTask;

    /// <summary>A role that owns the database, and that the server asks for its password; everybody else is trusted.</summary>
    /// <returns>The role's name.</returns>
    public static async Task<string> CreateRoleAsync(string database, string password)
    {
        var role = "commsbot_" + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand(
            $"""
            DO $$ BEGIN CREATE ROLE {AskedForPasswords}; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            CREATE ROLE {role} LOGIN PASSWORD '{password}' IN ROLE {AskedForPasswords};
            ALTER DATABASE {connection.Database} OWNER TO {role};
            """, connection);
        await create.ExecuteNonQueryAsync();
        return role;
    }

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } given)
            return given;

        var binaries = await FindBinariesAsync();
        var folder = Directory.CreateTempSubdirectory("commsbot-postgres-").FullName;
        var data = Path.Combine(folder, "data");
        var port = FreePort.Take();
        if (IsRoot)
            await RunAsync("chown", "postgres", folder);

        await RunAsPostgresAsync(Path.Combine(binaries, "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await AskMembersForPasswordsAsync(Path.Combine(data, "pg_hba.conf"));
        // Without fsync a cluster outlives every process that is killed, its own too; only the machine's power must stay on.
        await RunAsPostgresAsync(
            Path.Combine(binaries, "pg_ctl"), "-D", data, "-w", "-l", Path.Combine(folder, "log"),
            "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=500 -c fsync=off -c full_page_writes=off", "start");
        stop = () => RunAsPostgresAsync(Path.Combine(binaries, "pg_ctl"), "-D", data, "-m", "immediate", "stop");
        return $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres";
    }

    private static async Task AskMembersForPasswordsAsync(string file) => await File.WriteAllTextAsync(
        file, $"host all +{AskedForPasswords} 127.0.0.1/32 scram-sha-256\n{await File.ReadAllTextAsync(file)}");

    private static async Task<string> FindBinariesAsync()
    {
        if (InstalledBinaries() is { } installed)
            return installed;

        if (IsRoot && File.Exists("/usr/bin/apt-get"))
        {
            await RunAsync("apt-get", "update");
            await RunAsync("apt-get", "install", "-y", "--no-install-recommends", "postgresql");
        }

        return InstalledBinaries() ?? throw new InvalidOperationException(
            $"These tests need PostgreSQL. Install it (Debian: apt-get install postgresql), or set {ServerVariable} to the connection string of a server where databases may be created.");
    }

    private static string? InstalledBinaries() =>
        (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(d => Path.Combine(d, "bin")) : [])
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static Task RunAsPostgresAsync(string program, params string[] arguments) =>
        IsRoot ? RunAsync("runuser", ["-u", "postgres", "--", program, .. arguments]) : RunAsync(program, arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // pg_ctl leaves the server running; it must not inherit pipes that somebody waits on.
        var log = Path.GetTempFileName();
        var shell = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        shell.ArgumentList.Add("-c");
        shell.ArgumentList.Add("exec \"$@\" > \"$COMMSBOT_LOG\" 2>&1 < /dev/null");
        shell.ArgumentList.Add("sh");
        foreach (var argument in arguments.Prepend(program))
            shell.ArgumentList.Add(argument);
        shell.Environment["COMMSBOT_LOG"] = log;
        shell.Environment["DEBIAN_FRONTEND"] = "noninteractive";

        using var process = Process.Start(shell)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} failed: {await File.ReadAllTextAsync(log)}");
    }
}
