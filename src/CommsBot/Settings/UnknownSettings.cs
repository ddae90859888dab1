using CommsBot.Teams;

namespace CommsBot.Settings;

/// <summary>Names that nothing reads, most likely misspelt: the value that somebody meant to set is not set.</summary>
internal static class UnknownSettings
{
    public static IReadOnlyList<UnknownSetting> Find(IConfiguration configuration) =>
    [
        .. configuration.GetChildren().Where(IsMisspeltSection).Select(child => new UnknownSetting(child.Key, Nearest(child.Key, TopNames))),
        .. SettingNames.Sections.SelectMany(s => Find(configuration.GetSection(s.Key), s.Value)),
    ];

    private static IEnumerable<string> TopNames => SettingNames.Sections.Keys.Where(name => !name.Contains(':', StringComparison.Ordinal));

    // Everything in the environment is a setting, too; only what has settings below it and is nearly named like a section was meant for us.
    private static bool IsMisspeltSection(IConfigurationSection child) =>
        child.GetChildren().Any() && !TopNames.Contains(child.Key, StringComparer.OrdinalIgnoreCase) && Nearest(child.Key, TopNames) is not null;

    private static IEnumerable<UnknownSetting> Find(IConfigurationSection section, Type options)
    {
        var known = SettingNames.Of(options).ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.OrdinalIgnoreCase);
        var names = known.Keys.Concat(SectionsBelow(section.Path)).ToList();
        foreach (var child in section.GetChildren())
        {
            if (!known.TryGetValue(child.Key, out var type))
            {
                if (!SettingNames.Sections.ContainsKey(child.Path))
                    yield return new UnknownSetting(child.Path, Nearest(child.Key, names) is { } near ? $"{section.Path}:{near}" : null);
                continue;
            }

            foreach (var below in Below(child, type))
                yield return below;
        }
    }

    private static IEnumerable<string> SectionsBelow(string path) =>
        SettingNames.Sections.Keys.Where(name => name.StartsWith(path + ":", StringComparison.OrdinalIgnoreCase)).Select(name => name[(path.Length + 1)..]);

    private static IEnumerable<UnknownSetting> Below(IConfigurationSection given, Type type) =>
        SettingNames.IsValue(type) ? []
        : SettingNames.ElementOf(type) is not { } element ? Find(given, type)
        : SettingNames.IsValue(element) ? []
        : given.GetChildren().SelectMany(one => Find(one, element));

    private static string? Nearest(string given, IEnumerable<string> names) => names
        .Select(name => (Name: name, Distance: EditDistance.Between(given.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(near => near.Distance <= Math.Max(1, near.Name.Length / 3))
        .OrderBy(near => near.Distance).Select(near => near.Name).FirstOrDefault();
}

/// <summary>A name that nothing reads.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Nearest">What was meant, most likely; null where nothing is near.</param>
internal sealed record UnknownSetting(string Name, string? Nearest);
