using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CommsBot.Storage;

internal sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => FromGuid(value))
    where TId : struct, ITypedId<TId>
{
    // Expression trees cannot call static abstract members.
    private static TId FromGuid(Guid value) => TId.From(value);
}
