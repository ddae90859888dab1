using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CommsBot.Recognition.Nominations;
using CommsBot.Teams;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition;

/// <summary>Sentences and what is understood of them stand in <c>TypedNominations.txt</c>.</summary>
public partial class TypedNominationsTests
{
    private static readonly CommandRouter Router = new([new CommandRoute(NominationCommands.Words, (_, _, _) => Task.CompletedTask)]);

    public static IEnumerable<TheoryDataRow<string, string>> Sentences()
    {
        var lines = File.ReadAllLines(PathFrom()).Where(l => l.Length > 0 && l[0] != '#').ToList();
        return lines.Index().Where(l => l.Item.StartsWith("    ", StringComparison.Ordinal)).Select(l => new TheoryDataRow<string, string>(lines[l.Index - 1], l.Item.Trim()));
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_hurried_sentence_is_understood(string typed, string understood) => Understand(typed).ShouldBe(understood);

    private static string Understand(string typed)
    {
        List<TextMention> mentions = [];
        var sent = Mentioned().Replace(Regex.Unescape(typed), match =>
        {
            var name = match.Groups[1].Value;
            mentions.Add(new TextMention(new TeamsUser($"29:{name}", null, name), TypedText.Read($"<at>{name}</at>")));
            return $"<at>{name}</at>";
        });

        var text = TypedText.Read(sent);
        if (Router.Find(text) is not { } match)
            return Router.Nearest(text) is [var nearest, ..] ? $"? {nearest}" : "?";

        var read = NominationText.Parse(match.Argument, mentions);
        string[] who =
        [
            .. read.Mentioned.Select(m => $"@{m.User.Name}"), .. read.PlainNames, .. read.NamesNominator ? ["me"] : Array.Empty<string>(), .. read.NamesBot ? ["you"] : Array.Empty<string>(),
        ];
        var reason = read.Reason.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return $"{OrNone(string.Join(" + ", who))} | {OrNone(read.Value.ToString() ?? "")} | {OrNone(reason)}";
    }

    private static string OrNone(string text) => text is "" ? "-" : text;

    private static string PathFrom([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "TypedNominations.txt");

    [GeneratedRegex(@"@\[([^\]]+)\]")]
    private static partial Regex Mentioned();
}
