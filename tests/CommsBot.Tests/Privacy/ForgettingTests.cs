using CommsBot.Audiences;
using CommsBot.Audiences.OwnData;
using CommsBot.Auditing;
using CommsBot.Campaigns;
using CommsBot.Graph;
using CommsBot.Polls.Casting;
using CommsBot.Privacy;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.Stewards;
using CommsBot.Storage;
using CommsBot.Teams;
using CommsBot.Tests.Polls.Anonymity;
using CommsBot.Tests.Stage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Privacy;

public sealed class ForgettingOnSqliteTests : ForgettingTests<OnSqlite>
{
    /// <summary>The bytes of the files, with whatever is left of rows that are gone.</summary>
    private protected override Task<IReadOnlyList<string>> WhereAsync(string mark)
    {
        var path = new SqliteConnectionStringBuilder(ConnectionString).DataSource;
        IReadOnlyList<string> files =
        [
            .. Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*").Where(name =>
            {
                using var file = new StreamReader(new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), System.Text.Encoding.Latin1);
                return file.ReadToEnd().Contains(mark, StringComparison.OrdinalIgnoreCase);
            }).Select(name => Path.GetFileName(name)!),
        ];
        return Task.FromResult(files);
    }
}

public sealed class ForgettingOnPostgresTests : ForgettingTests<OnPostgres>
{
    /// <summary>All columns of all tables, those of the jobs too.</summary>
    private protected override async Task<IReadOnlyList<string>> WhereAsync(string mark)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        List<string> tables = [];
        await using (var list = new NpgsqlCommand(
            "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')", connection))
        await using (var rows = await list.ExecuteReaderAsync(TestContext.Current.CancellationToken))
        {
            while (await rows.ReadAsync(TestContext.Current.CancellationToken))
                tables.Add(rows.GetString(0));
        }

        List<string> found = [];
        foreach (var table in tables)
        {
            await using var look = new NpgsqlCommand($"SELECT EXISTS (SELECT 1 FROM {table} t WHERE t::text ILIKE '%' || @mark || '%')", connection);
            look.Parameters.AddWithValue("mark", mark);
            if ((bool)(await look.ExecuteScalarAsync(TestContext.Current.CancellationToken))!)
                found.Add(table);
        }

        tables.ShouldContain(t => t.StartsWith("hangfire.", StringComparison.Ordinal));
        return found;
    }
}

public abstract class ForgettingTests<TDatabase> : ForgettingStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    /// <summary>Where in the real database a mark is left.</summary>
    private protected abstract Task<IReadOnlyList<string>> WhereAsync(string mark);

    [Fact]
    public async Task Nothing_is_left_of_somebody_who_did_everything_and_asked_to_be_forgotten()
    {
        await LiveAsync();
        var before = await UseAsync<CommsBotDbContext, DatabaseDump>(DatabaseDump.TakeAsync);
        string[] marked =
        [
            "AudienceMembers", "Audiences", "AuditEntries", "CampaignCoOwners", "Campaigns", "Conversations", "Deliveries", "Endorsements", "Nominations", "Nominees", "Occurrences",
            "People", "PollBallots", "PollSecretBallots", "PollWaves", "Polls", "Preferences", "PromptAnswers", "Prompts", "ShoutOutChannels", "ShoutOutNotices", "StewardNotices",
        ];
        string[] known = [.. Marks, Id.ToString()];
        before.Rows.Where(r => known.Any(m => r.Row.Contains(m, StringComparison.OrdinalIgnoreCase))).Select(r => r.Table).Distinct().Order()
            .ShouldBe(marked.Order(), "she has left a mark everywhere");
        foreach (var mark in Marks)
            (await WhereAsync(mark)).ShouldNotBeEmpty($"{mark} is found where it is");

        await AsksToBeForgottenAsync();
        await EndWhatWasUnderWayAsync();
        await FinishAsync();

        var after = await UseAsync<CommsBotDbContext, DatabaseDump>(DatabaseDump.TakeAsync);
        foreach (var mark in Marks)
        {
            after.With(mark).ShouldBeEmpty();
            (await WhereAsync(mark)).ShouldBeEmpty($"{mark} is gone");
        }

        (await ReadAsync(db => db.Set<StewardNotice>().AnyAsync(n => n.PersonId == Id || n.About.Contains(Id.ToString())))).ShouldBeFalse();
        await WhatStaysIsHonestAsync();
    }

    /// <summary>A send and a tap that had begun before write what they have in hand.</summary>
    private async Task EndWhatWasUnderWayAsync()
    {
        (await CastAsync(Named.Id, Id, $"[[0],[\"a late {Mark}\"]]", Channel.Id)).ShouldBeOfType<CastOutcome.Counted>();
        await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().Where(d => d.PersonId == Id && d.State == CommsBot.Delivery.DeliveryState.Delivered).ExecuteUpdateAsync(
            d => d.SetProperty(x => x.ConversationId, Zephyrine.Chat.Id).SetProperty(x => x.ActivityId, Mark)));
    }

    private async Task WhatStaysIsHonestAsync()
    {
        // Megan's ballots are alone in both boxes, and the tallies know.
        (await BallotsAsync(Named.Id)).Count.ShouldBe(1);
        (await BallotsAsync(Secret.Id)).Count.ShouldBe(1);
        (await CountsAsync(Named.Id)).Respondents.ShouldBe(1);
        // What she published is Adele's now, from nobody; among several nominees she is one less.
        var nominations = await ReadAsync(db => db.Set<Nomination>().AsNoTracking().Include(n => n.Nominees).ToListAsync());
        nominations.Where(n => n.NominatorId == Id && n.State == NominationState.Approved).ShouldHaveSingleItem().Reason.ShouldContain("first of all");
        nominations.Count(n => n.State == NominationState.Withdrawn && n.Reason == "").ShouldBe(3);
        nominations.ShouldContain(n => n.Reason.Contains("N. N. and Megan helped us") && n.Nominees.Count == 1);
        await TendAsync();
        Adele.SeesFromBot(Channel).ShouldNotContain(m => m.AllText.Contains(Mark, StringComparison.Ordinal));
        await FollowAsync();
        var post = Adele.SeesFromBot(Channel).Where(m => m.Buttons.Contains("Thank someone next")).ShouldHaveSingleItem().AllText;
        post.ShouldContain("first of all");
        post.ShouldNotContain("Zephyrine");
        // What was to be sent to her is not, and what was sent is counted.
        (await ReadAsync(db => db.Set<CommsBot.Delivery.Delivery>().Where(d => d.PersonId == Id).Select(d => d.State).ToListAsync())).Order()
            .ShouldBe([CommsBot.Delivery.DeliveryState.Delivered, CommsBot.Delivery.DeliveryState.Skipped]);
        // What she shared goes on with Adele, the other is called off.
        var campaigns = await ReadAsync(db => db.Set<Campaign>().AsNoTracking().ToListAsync());
        campaigns.Where(c => c.OwnerId == Id).ShouldHaveSingleItem().State.ShouldBe(CampaignState.Cancelled);
        (await ReadAsync(db => db.Set<CommsBot.Polls.Poll>().CountAsync(p => p.OwnerId == Id))).ShouldBe(1, "the quick poll in the channel, which is closed");
        // Her acts are one and the same person's, whose name nobody reads.
        var acts = await ReadAsync(db => db.Set<AuditEntry>().AsNoTracking().Where(e => e.ActorName != "Adele Vance").ToListAsync());
        acts.Select(a => a.ActorName).Distinct().ShouldHaveSingleItem().Length.ShouldBe(13);
        acts.Count.ShouldBe(2);
        (await ReadAsync(db => db.Set<CommsBot.Delivery.Occurrence>().SingleAsync(o => o.Key == "hers"))).AudienceName.ShouldBe("Test: N. N.");
    }

    [Fact]
    public async Task Wherever_it_is_killed_it_is_finished()
    {
        await LiveAsync();
        await Zephyrine.SaysAsync("forget me");
        Kills.Left = 0;
        Kills.At = 0;
        await Zephyrine.TapsAsync(await ForgetCardAsync(), "Forget me");
        (await ReadAsync(db => db.Set<CommsBot.Audiences.Person>().CountAsync(p => p.Name == "Zephyrine Quill"))).ShouldBe(0, "the first commit takes the name off");

        for (Kills.At = 1; Kills.At <= Kills.Parts; Kills.At++)
        {
            Kills.Left = Kills.At;
            await Should.ThrowAsync<OperationCanceledException>(() => UseAsync<ForgetSubject, bool>(forget => forget.RunAsync(Id.Value, CancellationToken.None)));
        }

        Kills.At = -1;
        await RestartBotAsync();
        await FinishAsync();

        foreach (var mark in Marks)
            (await WhereAsync(mark)).ShouldBeEmpty();
        (await CountsAsync(Named.Id)).Respondents.ShouldBe(1, "a ballot is taken out once");
    }

    [Fact]
    public async Task Neither_a_mention_a_roster_the_directory_nor_a_tap_brings_anybody_back_but_their_own_word_does()
    {
        await Adele.SaysAsync("help");
        await Zephyrine.SaysAsync("help");
        await Zephyrine.SaysAsync("forget me");
        var card = Zephyrine.SeesLast();
        (await Zephyrine.TapsAsync(card, "Forget me")).CardText.ShouldContain("forgotten");
        var tap = new System.Text.Json.Nodes.JsonObject
        {
            ["action"] = new System.Text.Json.Nodes.JsonObject { ["type"] = "Action.Execute", ["verb"] = OwnDataVerbs.Forget, ["data"] = new System.Text.Json.Nodes.JsonObject() },
        };
        (await Zephyrine.InvokesAsync("adaptiveCard/action", tap)).RawBody.ShouldContain("I have forgotten you", customMessage: "Teams sends a tap again");
        await Adele.SaysAsync($"{Teams.Bot.At} nominate {Zephyrine.At} for Sharing because of the notes that she wrote for us", Channel, Zephyrine);
        Adele.SeesLast(Channel).AllText.ShouldContain("I do not know this person any more");
        await UseAsync<EnrolPeople, IReadOnlyList<PersonId>>(enrol => enrol.FromRosterAsync(
            TenantId, [new TeamsUser(Zephyrine.Mri, Zephyrine.AadObjectId.ToString(), Zephyrine.Name) { Mail = Zephyrine.Upn }], CancellationToken.None));
        (await UseAsync<EnrolPeople, IReadOnlyList<PersonId>>(enrol => enrol.FromDirectoryAsync(
            TenantId, [new DirectoryEntry(Zephyrine.AadObjectId.ToString().ToUpperInvariant(), Zephyrine.Name)], CancellationToken.None))).ShouldBeEmpty();

        (await NamesakesAsync()).ShouldBe(0);
        (await ReadAsync(db => db.Set<StoredConversation>().CountAsync(c => c.PersonalUserId == Zephyrine.Mri))).ShouldBe(0);

        await Zephyrine.SaysAsync("help");
        Zephyrine.SeesLast().AllText.ShouldContain("What would you like to do?");
        (await NamesakesAsync()).ShouldBe(1);
        (await ReadAsync(db => db.Set<ForgottenId>().CountAsync())).ShouldBe(0);
        await FinishAsync();
        (await NamesakesAsync()).ShouldBe(1, "what is finished later is not the new acquaintance's");
        (await ReadAsync(db => db.Set<StoredConversation>().CountAsync(c => c.PersonalUserId == Zephyrine.Mri))).ShouldBe(1);
    }

    [Fact]
    public async Task A_shout_out_names_only_who_was_not_forgotten()
    {
        await Adele.SaysAsync("help");
        await Adele.SaysAsync($"{Teams.Bot.At} nominate {Zephyrine.At} and {Megan.At} for Sharing because they wrote the guide for all of us", Channel, Zephyrine, Megan);
        await Zephyrine.SaysAsync("forget me");
        await Zephyrine.TapsAsync(await ForgetCardAsync(), "Forget me");
        await TendAsync();

        await Adele.SaysAsync($"{Teams.Bot.At} shout-out now", Channel);

        var post = Adele.SeesFromBot(Channel).Last(m => m.Buttons.Contains("Thank someone next"));
        post.AllText.ShouldContain("Megan Bowen");
        post.AllText.ShouldNotContain("Zephyrine");
        Adele.SeesFromBot(Channel).Where(m => m.Buttons.Contains("Endorse")).ShouldAllBe(m => !m.AllText.Contains("Zephyrine"));
    }

    [Fact]
    public async Task The_card_names_the_shout_outs_and_they_follow()
    {
        await Zephyrine.SaysAsync("help");
        await Adele.SaysAsync($"{Teams.Bot.At} nominate {Zephyrine.At} for Sharing because she wrote the guide for all of us", Channel, Zephyrine);
        await TendAsync();
        await Adele.SaysAsync($"{Teams.Bot.At} shout-out now", Channel);

        await Zephyrine.SaysAsync("forget me");

        (await ForgetCardAsync()).AllText.ShouldContain("The name is taken out of these shout-outs");
        Adele.SeesFromBot(Channel).ShouldContain(m => m.Buttons.Contains("Thank someone next"));
        await Zephyrine.TapsAsync(await ForgetCardAsync(), "Forget me");
        await FollowAsync();
        Adele.SeesFromBot(Channel).ShouldNotContain(m => m.Buttons.Contains("Thank someone next"), "nobody is left in it");
    }

    [Fact]
    public async Task It_is_asked_once_in_the_own_chat_only_and_can_be_left()
    {
        await Zephyrine.SaysAsync($"{Teams.Bot.At} forget me", Channel);
        Zephyrine.SeesLast(Channel).AllText.ShouldContain("in our own chat");

        await Zephyrine.SaysAsync("Vergiss mich");
        (await Zephyrine.TapsAsync(Zephyrine.SeesLast(), "Alles behalten")).CardText.ShouldContain("Es wurde nichts gelöscht.");
        (await NamesakesAsync()).ShouldBe(1);
    }

    /// <summary>What the shout-outs' job does.</summary>
    private Task FollowAsync() => UseAsync<CommsBot.Recognition.ShoutOuts.Posting.TendShoutOuts, bool>(async tend =>
    {
        await tend.RunAsync(CancellationToken.None);
        return true;
    });

    private Task<int> NamesakesAsync() => ReadAsync(db => db.Set<CommsBot.Audiences.Person>().CountAsync(p => p.Name == "Zephyrine Quill"));

    private KillPlan Kills { get; } = new();

    /// <summary>Each folder's part is one before which the bot may be killed.</summary>
    private protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        foreach (var part in services.Where(s => s.ServiceType == typeof(IPersonalData)).ToList())
        {
            services.Remove(part);
            services.AddScoped(part.ImplementationType!);
            services.AddScoped<IPersonalData>(provider => new KilledBefore((IPersonalData)provider.GetRequiredService(part.ImplementationType!), Kills));
            Kills.Parts = services.Count(s => s.ServiceType == typeof(IPersonalData)) - 1;
        }
    }

    private sealed class KillPlan
    {
        /// <summary>Which run this is; -1 for those that live.</summary>
        public int At { get; set; } = -1;

        /// <summary>How many parts are done before it ends.</summary>
        public int Left { get; set; }

        public int Parts { get; set; }
    }

    private sealed class KilledBefore(IPersonalData part, KillPlan plan) : IPersonalData
    {
        public IReadOnlyList<PersonalTable> Tables => part.Tables;

        public Task<bool> ForgetAsync(DataSubject subject, CancellationToken cancellationToken) => plan.At >= 0 && plan.Left-- == 0
            ? throw new OperationCanceledException("Killed.")
            : part.ForgetAsync(subject, cancellationToken);

        public Task<IReadOnlyList<PersonalRecords>> ExportAsync(DataSubject subject, CancellationToken cancellationToken) => part.ExportAsync(subject, cancellationToken);

        public Task<IReadOnlyList<RemainingPost>> FindRemainingAsync(DataSubject subject, CancellationToken cancellationToken) => part.FindRemainingAsync(subject, cancellationToken);
    }
}
