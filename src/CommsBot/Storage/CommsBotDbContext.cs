using Microsoft.EntityFrameworkCore;

namespace CommsBot.Storage;

/// <summary>
/// The one model. It lists no entities: every feature's <c>IEntityTypeConfiguration</c> in this assembly is found and applied,
/// and reached with <see cref="DbContext.Set{TEntity}()"/>. Each provider derives its own context, because migrations differ.
/// </summary>
internal abstract class CommsBotDbContext(DbContextOptions options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CommsBotDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();

        foreach (var id in typeof(CommsBotDbContext).Assembly.GetTypes().Where(IsTypedId))
            configurationBuilder.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
    }

    private static bool IsTypedId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));
}
