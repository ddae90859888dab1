using CommsBot.Simulation.World;
using CommsBot.Tests.Stage;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition.ShoutOuts;

public sealed class CorrectedNoticeOnSqliteTests : CorrectedNoticeTests<OnSqlite>;

public sealed class CorrectedNoticeOnPostgresTests : CorrectedNoticeTests<OnPostgres>;

/// <summary>What people were told of a post follows its corrections, in the same place.</summary>
public abstract class CorrectedNoticeTests<TDatabase> : CorrectionStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task Who_is_named_reads_the_better_words_and_once_they_are_left_out_that_they_are()
    {
        await PostAsync();
        var (his, hers) = await ToldAsync();

        await CorrectsAsync(Better);
        await TendAsync();
        Now(Jörg, his).AllText.ShouldContain("the guide of the house");

        await TapsThroughAsync(Adele, await OpensPostAsync(Adele), ("Jörg Müller · Sharing", null), ("Save", new { leftOut = "0" }));
        await TendAsync();

        var after = Now(Jörg, his).AllText;
        after.ShouldNotContain("the guide of the house");
        after.ShouldContain("Ihr Dank an Adele Vance");
        Now(Adele, hers).AllText.ShouldContain("Your thanks to Jörg Müller", Case.Sensitive, "that he is left out is his own affair");
        Jörg.SeesFromBot().Count(m => m.AllText.Contains("Applaus dieser Woche", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task All_read_that_a_post_was_withdrawn()
    {
        await PostAsync();
        var (his, hers) = await ToldAsync();

        await TapsThroughAsync(Adele, await OpensPostAsync(Adele), ("Withdraw the post", null), ("Withdraw", null));
        await TendAsync();

        Now(Jörg, his).AllText.ShouldContain("wurde zurückgenommen");
        Now(Adele, hers).AllText.ShouldContain("was taken back");
        Now(Adele, hers).Buttons.ShouldBeEmpty();
    }

    private async Task<(SeenMessage His, SeenMessage Hers)> ToldAsync()
    {
        await TendAsync();
        return (
            await Jörg.WaitsForAsync(m => m.AllText.Contains("Sie stehen im Applaus dieser Woche", StringComparison.Ordinal)),
            await HearsAsync("You are in this week’s shout-out"));
    }
}
