namespace CommsBot.Privacy.DataSheet;

/// <summary>The sheet as Markdown, for wikis and records of processing. Its words are the product's own; what stands in settings is set as code.</summary>
internal static class DataSheetMarkdown
{
    public static string Write(DataSheet sheet, DataSheetTexts texts)
    {
        IEnumerable<string> lines =
        [
            $"# {texts.Title}", "", texts.Description, "", sheet.Introduction, "",
            $"## {texts.PresetIs}", "", sheet.Preset, "", .. List(sheet.Deviations.Select(d => $"`{d.Replace('`', '\'')}`")),
            $"## {texts.Overview}", "", $"| {texts.What} | {texts.Kept} |", "|---|---|", .. sheet.Parts.Select(p => $"| {p.Title} | {p.Kept} |"), "",
            .. sheet.Parts.SelectMany(p => Part(p, texts)),
            $"## {texts.Off}", "", .. List(sheet.Off.Count > 0 ? sheet.Off : [texts.NothingOff]),
            $"## {texts.Never}", "", .. List(texts.Nevers),
        ];
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Part(DataSheetPart part, DataSheetTexts texts) =>
    [
        $"## {part.Title}", "",
        .. List(
        [
            $"**{texts.Fields}:** {part.Fields}", $"**{texts.Purpose}:** {part.Purpose}", $"**{texts.Source}:** {part.Source}", $"**{texts.Viewers}:** {part.Viewers}",
            $"**{texts.Kept}:** {part.Kept}", .. part.Tables.Count > 0 ? [$"**{texts.In}:** {string.Join(", ", part.Tables)}"] : (IEnumerable<string>)[],
        ]),
    ];

    private static IEnumerable<string> List(IEnumerable<string> lines) => [.. lines.Select(line => $"- {line}"), ""];
}
