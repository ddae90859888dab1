using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using CommsBot.BotFramework.Authentication;

namespace CommsBot.Settings;

/// <summary>Every setting that something reads, found where it is declared: the classes whose name ends in Options and that name their section.</summary>
internal static class SettingNames
{
    /// <summary>Options by the path of their section.</summary>
    public static IReadOnlyDictionary<string, Type> Sections { get; } = new[] { typeof(SettingNames).Assembly, typeof(BotFrameworkOptions).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal))
        .Select(type => (Type: type, Section: (type.GetField("Section") ?? type.GetField("SectionName"))?.GetRawConstantValue() as string))
        .Where(found => found.Section is not null)
        .ToDictionary(found => found.Section!, found => found.Type, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<PropertyInfo> Of(Type options) => options
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanWrite && !typeof(Delegate).IsAssignableFrom(property.PropertyType));

    /// <summary>What is written as one value: text, numbers, dates, names of a choice.</summary>
    public static bool IsValue(Type type) => TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));

    /// <summary>What one of several is: null for what is no list.</summary>
    public static Type? ElementOf(Type type) => type.IsGenericType && typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[0] : null;

    public static string? Write(object? value, Type type) => value is null ? null : TypeDescriptor.GetConverter(type).ConvertToString(null, CultureInfo.InvariantCulture, value);
}
