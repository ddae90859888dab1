using System.ComponentModel;
using System.Reflection;

namespace CommsBot.Settings;

/// <summary>Values that are not what they should be, such as <c>yes</c> for true. The binder would throw at the first of them, with a stack trace.</summary>
internal static class UnreadableSettings
{
    public static IReadOnlyList<UnreadableSetting> Find(IConfiguration configuration) =>
        [.. SettingNames.Sections.SelectMany(s => Find(configuration.GetSection(s.Key), s.Value, Activator.CreateInstance(s.Value)))];

    private static IEnumerable<UnreadableSetting> Find(IConfigurationSection section, Type options, object? defaults) =>
        SettingNames.Of(options).SelectMany(property => Find(section.GetSection(property.Name), property, defaults));

    private static IEnumerable<UnreadableSetting> Find(IConfigurationSection given, PropertyInfo property, object? defaults)
    {
        var type = property.PropertyType;
        if (SettingNames.IsValue(type))
        {
            return given.Value is not { } value || IsReadable(value, type) ? []
                : [new UnreadableSetting(given.Path, value, type, SettingNames.Write(property.GetValue(defaults), type))];
        }

        return SettingNames.ElementOf(type) is null ? Find(given, type, property.GetValue(defaults)) : [];
    }

    private static bool IsReadable(string value, Type type)
    {
        // As the binder does it.
        if (type == typeof(string) || (value.Length == 0 && Nullable.GetUnderlyingType(type) is not null))
            return true;

        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value) is not null;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }
}
