namespace CommsBot.Settings;

/// <summary>A value that is not what it should be.</summary>
/// <param name="Name">The setting, with colons.</param>
/// <param name="Value">What is written there; no secret, as those are text, which is always readable.</param>
/// <param name="Type">What it should be.</param>
/// <param name="Default">What holds where nothing is set; null for nothing.</param>
internal sealed record UnreadableSetting(string Name, string Value, Type Type, string? Default)
{
    public override string ToString() => $"{Name} is \"{Value}\": write {Expected}.";

    private string Expected
    {
        get
        {
            var type = Nullable.GetUnderlyingType(Type) ?? Type;
            return type == typeof(bool) ? "true or false"
                : type.IsEnum ? string.Join(" or ", Enum.GetNames(type))
                : type == typeof(TimeSpan) ? $"a time as hours:minutes:seconds, such as {Default ?? "00:01:00"}"
                : type == typeof(DateOnly) ? "a day as year-month-day, such as 2027-11-30"
                : type.IsPrimitive ? $"a number, such as {Default ?? "1"}"
                : $"what can be read as {type.Name}";
        }
    }
}
