using CommsBot.Audiences;
using CommsBot.Privacy;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Privacy;

/// <summary>No table can be forgotten when somebody is: each column that could hold a person is declared by the folder whose it is.</summary>
public sealed class PersonalTablesTests
{
    [Fact]
    public async Task Every_column_that_could_hold_a_person_is_forgotten_or_kept_for_a_reason()
    {
        var builder = CommsBotHost.CreateBuilder(
            ["--environment=Development", "--Playground:Enabled=false", $"--Database:ConnectionString={await new OnSqlite().CreateAsync()}"]);
        await using var bot = CommsBotHost.Build(builder);
        await using var scope = bot.Services.CreateAsyncScope();
        var tables = scope.ServiceProvider.GetServices<IPersonalData>().SelectMany(p => p.Tables).ToList();

        tables.Select(t => t.Entity).ShouldBeUnique();
        foreach (var entity in scope.ServiceProvider.GetRequiredService<CommsBotDbContext>().Model.GetEntityTypes())
        {
            var columns = entity.GetFlattenedProperties().Where(CouldHoldAPerson).Select(p => p.Name).Order().ToList();
            var table = tables.Find(t => t.Entity == entity.ClrType);
            if (columns.Count > 0)
                table.ShouldNotBeNull($"{entity.ClrType.Name} is declared by no IPersonalData: say what becomes of {string.Join(", ", columns)}");

            string[] declared = [.. table?.Forgotten ?? [], .. table?.Kept.SelectMany(k => k.Columns) ?? []];
            string.Join(", ", declared.Order()).ShouldBe(string.Join(", ", columns), $"{entity.ClrType.Name} has to declare each of its columns that could hold a person, once");
            table?.Kept.ShouldAllBe(k => k.Because.Length > 10);
        }
    }

    /// <summary>Words, bytes, people's ids and bare ids; JSON is stored as words. Not numbers, times, choices and ids of other things.</summary>
    private static bool CouldHoldAPerson(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type == typeof(Guid) || type == typeof(PersonId) || !type.IsValueType;
    }
}
