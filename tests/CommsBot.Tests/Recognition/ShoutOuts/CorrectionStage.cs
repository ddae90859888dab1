using CommsBot.Auditing;
using CommsBot.Recognition.ShoutOuts.Corrections;
using CommsBot.Simulation.Client;
using CommsBot.Simulation.World;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace CommsBot.Tests.Recognition.ShoutOuts;

/// <summary>A post with two items, Jörg's and Adele's, that Adele corrects.</summary>
public abstract class CorrectionStage<TDatabase> : ShoutOutStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    protected const string Better = "he turned <i>our</i> notes & \"sketches\" into the guide of the house";

    /// <summary>How Teams would show the better words to who looks at the HTML.</summary>
    protected const string BetterHtml = "he turned &lt;i&gt;our&lt;/i&gt; notes &amp; &quot;sketches&quot; into the guide of the house";

    protected async Task PostAsync(object? changes = null, bool connects = true)
    {
        await SetUpAsync(changes, connects);
        await Jörg.SaysAsync("hilfe");
        await NominateAsync(Adele, Jörg);
        await NominateAsync(Jörg, Adele, "she explained the figures to the whole team", "Helping out");
        await TendAsync();
    }

    /// <summary>Types the command in the channel and opens this week's post.</summary>
    protected async Task<SeenMessage> OpensPostAsync(Person who)
    {
        var list = await AnswerAsync(who, "shout-out correct", "Which one");
        (await who.TapsAsync(list, ThisMarker)).CardText.ShouldContain("shout-out of");
        return list;
    }

    /// <summary>What the bot answers in the channel; other cards may come in between.</summary>
    protected async Task<SeenMessage> AnswerAsync(Person who, string command, string words)
    {
        await who.SaysAsync($"{Bot} {command}", Channel);
        return who.SeesFromBot(Channel).Last(m => m.AllText.Contains(words, StringComparison.Ordinal));
    }

    /// <summary>The card as it stands now for somebody.</summary>
    protected static SeenMessage Now(Person who, SeenMessage card) => who.Sees(card.Conversation).Single(m => m.Id == card.Id);

    protected async Task<TapResult> TapsThroughAsync(Person who, SeenMessage card, params (string What, object? Inputs)[] taps)
    {
        TapResult? last = null;
        foreach (var (what, inputs) in taps)
            last = await who.TapsAsync(Now(who, card), what, inputs);
        return last!;
    }

    /// <summary>Opens the post and corrects the text of Jörg's item.</summary>
    protected async Task<TapResult> CorrectsAsync(string reason, Person? who = null)
    {
        who ??= Adele;
        return await TapsThroughAsync(who, await OpensPostAsync(who), ("Jörg Müller · Sharing", null), ("Save", new { reason }));
    }

    private protected Task<ShoutOutCorrection?> CorrectionAsync() => ReadAsync(db => db.Set<ShoutOutCorrection>().AsNoTracking().SingleOrDefaultAsync());

    private protected Task BecomesAsync(CorrectionState state) => UntilAsync(
        async () =>
        {
            await TendAsync();
            return (await CorrectionAsync())?.State == state;
        },
        $"the correction should become {state}");

    private protected Task<List<AuditEntry>> AuditAsync(AuditAction action) => ReadAsync(db => db.Set<AuditEntry>().AsNoTracking().Where(e => e.Action == action).ToListAsync());
}
