using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace CommsBot.Localization;

/// <summary>
/// The sentences of one folder in one language: a derived class has a member per sentence, named like its key in the .resx beside it.
/// A test holds members, keys and placeholders of all languages together.
/// </summary>
internal abstract class LocalizedTexts
{
    private static readonly ConcurrentDictionary<Type, ResourceManager> Resources = new();

    private readonly ResourceManager resources;

    protected LocalizedTexts(CultureInfo culture)
    {
        Culture = culture;
        resources = Resources.GetOrAdd(GetType(), type => new ResourceManager(type.FullName!, type.Assembly));
    }

    public CultureInfo Culture { get; }

    protected string Text([CallerMemberName] string key = "") =>
        resources.GetString(key, Culture) ?? throw new MissingManifestResourceException($"{GetType().Name} has no text '{key}'.");

    protected string Format(string key, params object[] values) => string.Format(Culture, Text(key), values);

    /// <summary>Picks <c>key_One</c> or <c>key_Other</c>; the count is placeholder {0}.</summary>
    protected string Plural(string key, int count, params object[] values) =>
        Format(count == 1 ? key + "_One" : key + "_Other", [count, .. values]);
}
