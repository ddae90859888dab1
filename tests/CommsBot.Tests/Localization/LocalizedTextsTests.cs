using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using CommsBot.Localization;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Localization;

public partial class LocalizedTextsTests
{
    public static TheoryData<Type> TextClasses() =>
        [.. typeof(LocalizedTexts).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(LocalizedTexts)))];

    [Theory]
    [MemberData(nameof(TextClasses))]
    public void Every_sentence_exists_in_every_language_with_the_same_placeholders(Type texts)
    {
        var english = Read(texts, CultureInfo.InvariantCulture);
        english.ShouldNotBeEmpty();

        foreach (var language in Languages.Supported.Skip(1))
        {
            var translated = Read(texts, language);
            translated.Keys.Order().ShouldBe(english.Keys.Order());
            foreach (var (key, sentence) in translated)
                Placeholders(sentence).ShouldBe(Placeholders(english[key]), $"{texts.Name}.{key} in {language.Name}");
        }
    }

    [Theory]
    [MemberData(nameof(TextClasses))]
    public void Members_and_keys_are_the_same(Type texts)
    {
        var members = texts.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m is PropertyInfo or MethodInfo { IsSpecialName: false })
            .Select(m => m.Name);
        var keys = Read(texts, CultureInfo.InvariantCulture).Keys.Select(k => PluralSuffix().Replace(k, ""));

        members.Distinct().Order().ShouldBe(keys.Distinct().Order());
    }

    private static Dictionary<string, string> Read(Type texts, CultureInfo culture) =>
        new ResourceManager(texts.FullName!, texts.Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static string Placeholders(string sentence) => string.Join(',', Placeholder().Matches(sentence).Select(m => m.Value).Distinct().Order());

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("_(One|Other)$")]
    private static partial Regex PluralSuffix();
}
