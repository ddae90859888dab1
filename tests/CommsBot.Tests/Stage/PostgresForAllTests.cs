using CommsBot.Tests.Stage;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresForAllTests))]

namespace CommsBot.Tests.Stage;

/// <summary>Ends the run's PostgreSQL after the last test; the first that asks for a database starts it.</summary>
public sealed class PostgresForAllTests : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await PostgresCluster.StopAsync();
}
