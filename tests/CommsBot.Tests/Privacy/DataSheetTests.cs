using System.Globalization;
using System.Net;
using CommsBot.Privacy.DataSheet;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using CommsBot.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Privacy;

public sealed class DataSheetTests : WebStage<OnSqlite>
{
    private Dictionary<string, string?> more = [];

    private protected override Dictionary<string, string?> Settings =>
        new(more.Aggregate(new Dictionary<string, string?>(base.Settings), (all, one) => { all[one.Key] = one.Value; return all; }));

    [Fact]
    public async Task Every_table_is_in_it_or_about_nobody()
    {
        var tables = await UseAsync<CommsBotDbContext, List<string>>(db => Task.FromResult(db.Model.GetEntityTypes().Select(t => t.GetTableName()!).ToList()));
        var sheet = await MakeAsync("en");

        sheet.Parts.SelectMany(p => p.Tables).Concat(MakeDataSheet.TechnicalTables).Distinct().ShouldBe(tables, ignoreOrder: true);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public async Task No_line_of_a_part_is_missing(string language)
    {
        foreach (var part in (await MakeAsync(language)).Parts)
            new[] { part.Title, part.Fields, part.Purpose, part.Source, part.Viewers, part.Kept }.ShouldAllBe(line => line.Length > 0 && !line.Contains('{'));
    }

    [Fact]
    public async Task It_says_what_the_settings_say()
    {
        var plain = await MakeAsync("en");
        Part(plain, "PollBallots").Kept.ShouldBe("24 months from the opening of the poll; counts stay.");
        Part(plain, "People").Fields.ShouldNotContain("department");
        plain.Preset.ShouldBe("Standard; nothing is set against it.");
        plain.Off.ShouldContain("The directory (Graph:Enabled): people are known from Teams alone.");

        more = new()
        {
            ["Privacy:Preset"] = "WorksCouncil", ["Retention:Deliveries"] = "1 month", ["Graph:Enabled"] = "true", ["Graph:BaseUrl"] = Teams.GraphBaseUrl.ToString(),
            ["Directory:Office"] = "false",
        };
        await RestartBotAsync();

        var strict = await MakeAsync("de");
        Part(strict, "PollBallots").Kept.ShouldBe("90 Tage ab Beginn der Umfrage; Zahlen bleiben.");
        Part(strict, "PollBallots").Fields.ShouldBe("Wer was gewählt oder geschrieben hat.");
        Part(strict, "Deliveries").Kept.ShouldBe("1 Monat; Erinnerungen, bis die Umfrage schließt.");
        Part(strict, "Nominations").Viewers.ShouldStartWith("Ein Comms-Manager sieht jede Nominierung zuerst. Nominierte werden nur genannt, wenn sie zugestimmt haben.");
        Part(strict, "People").Fields.ShouldContain(", Abteilung, Land, Führungskraft,");
        strict.Preset.ShouldBe("WorksCouncil, mit diesen Abweichungen:");
        strict.Deviations.ShouldBe(["Retention:Deliveries: 1 month (Vorgabe: 90 days)"]);
        strict.Off.ShouldBe(
        [
            "Aus dem Verzeichnis: Büro (Directory:Office). Es wird nicht abgefragt und binnen eines Tages geleert.",
            "Ergebnisse nach Abteilung, Büro und Land (Privacy:Slices): Keine Antwort sagt, wo jemand arbeitet.",
            "Anerkennung nach Führungskraft (Privacy:FairnessByManager).",
            "Beiträge im Namen eines Kontos (Posting:Account): Der Bot postet selbst.",
        ]);
    }

    [Fact]
    public async Task Managers_read_it_and_nobody_else()
    {
        using var manager = BrowserOf(Megan);
        (await TextOf(await manager.OpenAsync(DataSheetFeature.Path))).ShouldContain("Answers to anonymous polls");

        using var colleague = BrowserOf(Jörg);
        (await colleague.OpenAsync(DataSheetFeature.Path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task As_a_file_it_needs_nothing_beside_it()
    {
        var html = await UseAsync<IServiceProvider, string>(services => WriteDataSheet.ToHtmlAsync(CultureInfo.GetCultureInfo("de"), services));

        html.ShouldStartWith("<!DOCTYPE html>");
        html.ShouldContain("<html lang=\"de\">");
        html.ShouldContain(".sheet dl");
        html.ShouldNotContain("href=");
        html.ShouldNotContain("src=");
        WebUtility.HtmlDecode(html).ShouldContain("<h2>Antworten auf anonyme Umfragen</h2>");
    }

    [Theory]
    [InlineData("sheet.md", "# Datenblatt", 0)]
    [InlineData("sheet.HTML", "<!DOCTYPE html>", 0)]
    [InlineData("sheet.docx", null, 1)]
    public async Task It_is_written_from_the_settings_alone(string name, string? beginning, int code)
    {
        var file = new FileInfo(Path.Combine(Directory.CreateTempSubdirectory("datasheet-").FullName, name));

        (await WriteDataSheet.RunAsync(["--environment=Development"], file, "de-AT", TestContext.Current.CancellationToken)).ShouldBe(code);

        if (beginning is null)
            file.Exists.ShouldBeFalse();
        else
            (await File.ReadAllTextAsync(file.FullName, TestContext.Current.CancellationToken)).ShouldStartWith(beginning);
    }

    private static DataSheetPart Part(DataSheet sheet, string table) => sheet.Parts.First(p => p.Tables.Contains(table));

    private Task<DataSheet> MakeAsync(string language) => UseAsync<MakeDataSheet, DataSheet>(make => Task.FromResult(make.Run(CultureInfo.GetCultureInfo(language))));
}
