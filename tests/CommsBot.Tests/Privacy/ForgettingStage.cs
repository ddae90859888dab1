using System.Text.Json.Nodes;
using CommsBot.Audiences;
using CommsBot.Audiences.OwnData;
using CommsBot.Auditing;
using CommsBot.BotFramework.Connector;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Polls;
using CommsBot.Polls.Questions;
using CommsBot.Privacy;
using CommsBot.Prompts;
using CommsBot.Recognition.Nominations;
using CommsBot.Recognition.ShoutOuts.Channels;
using CommsBot.Recognition.Stewards;
using CommsBot.Simulation;
using CommsBot.Simulation.World;
using CommsBot.Storage;
using CommsBot.Tests.Polls;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Person = CommsBot.Simulation.World.Person;

namespace CommsBot.Tests.Privacy;

/// <summary>Zephyrine has done all that one can do with the bot, and all that she wrote bears a mark.</summary>
public abstract class ForgettingStage<TDatabase> : PollStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    protected const string Mark = "zqmark";

    protected Person Zephyrine => field ??= Teams.AddPerson(new PersonSpec { Name = "Zephyrine Quill", App = AppState.Installed });

    private protected PersonId Id { get; private set; }

    private Team? team;

    protected Conversation Channel => (team ??= NewTeam())["Thanks"];

    private protected override Dictionary<string, string?> Settings => new(base.Settings)
    {
        ["Delivery:KeepsOfficeHours"] = "false",
        ["Roles:CommsManagers:Users:0"] = Adele.AadObjectId.ToString(),
        ["Roles:CommsManagers:Users:1"] = Zephyrine.AadObjectId.ToString(),
    };

    /// <summary>By these she could be known.</summary>
    protected IReadOnlyList<string> Marks => [Mark, "Zephyrine", "Quill", Zephyrine.Mri, Zephyrine.AadObjectId.ToString(), Zephyrine.Upn, Zephyrine.Chat.Id];

    protected async Task LiveAsync()
    {
        foreach (var person in new[] { Adele, Megan, Zephyrine })
            await person.SaysAsync("help");
        await Adele.SaysAsync($"{Teams.Bot.At} help", Channel);
        Id = await KnowAsync(Zephyrine);
        await Zephyrine.SaysAsync("settings");
        await Zephyrine.TapsAsync(Zephyrine.SeesLast(), "Save", new { language = "en", polls = "true", prompts = "true", reminders = "false" });
        await ThankAsync();
        await PollAsync();
        await PlanAsync();
        await WriteDownAsync();
    }

    /// <summary>Published, waiting, given and received, alone and with others.</summary>
    private async Task ThankAsync()
    {
        await Zephyrine.SaysAsync($"{Teams.Bot.At} nominate {Adele.At} for Sharing because she was the first of all to thank us", Channel, Adele);
        await TendAsync();
        await Adele.SaysAsync($"{Teams.Bot.At} shout-out now", Channel);
        (await ReadAsync(db => db.Set<Nomination>().AnyAsync(n => n.ShoutOutId != null))).ShouldBeTrue();

        await Zephyrine.SaysAsync($"{Teams.Bot.At} nominate {Megan.At} for Sharing because of her {Mark} guide for us all", Channel, Megan);
        await Zephyrine.SaysAsync($"nominate Adele Vance for Innovation because of her {Mark} idea for us all");
        await Megan.SaysAsync($"{Teams.Bot.At} nominate {Zephyrine.At} for Sharing because of the {Mark} notes that she wrote", Channel, Zephyrine);
        await Adele.SaysAsync($"{Teams.Bot.At} nominate {Zephyrine.At} and {Megan.At} for Sharing because Zephyrine Quill and Megan helped us", Channel, Zephyrine, Megan);
        await Adele.SaysAsync($"{Teams.Bot.At} nominate {Megan.At} for Innovation because of her very own idea for us", Channel, Megan);
        await TendAsync();
        var card = await Zephyrine.WaitsForAsync(m => m.AllText.Contains("her very own idea", StringComparison.Ordinal) && m.Buttons.Count > 0, Channel);
        await Zephyrine.TapsAsync(card, "Endorse");
        (await ReadAsync(db => db.Set<Nomination>().CountAsync())).ShouldBe(6);
        // One waits for approval.
        await ReadAsync(db => db.Set<Nomination>().Where(n => n.Reason.Contains("idea for us all"))
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.State, NominationState.AwaitingApproval)));
    }

    /// <summary>Named and anonymous, open and closed, asked in the own chat and in a channel.</summary>
    private async Task PollAsync()
    {
        var why = Ask(QuestionKind.OpenText, "Why?") with { IsRequired = false };
        Named = await AskInChannelAsync(questions: [Lunch, why], channel: Channel);
        Secret = await AskInChannelAsync(new PollRules { IsAnonymous = true }, [Lunch, why], channel: Channel);
        var (named, secret) = (await AskInChannelAsync(channel: Channel), await AskInChannelAsync(new PollRules { IsAnonymous = true }, channel: Channel));
        foreach (var wave in new[] { Named, Secret })
        {
            (await VoteAsync(Zephyrine, wave.Id, new { q0 = "0", q1 = $"a {Mark} word" }, Channel)).IsSuccess.ShouldBeTrue();
            await VoteAsync(Megan, wave.Id, new { q0 = "0", q1 = "because" }, Channel);
        }

        foreach (var wave in new[] { named, secret })
        {
            await VoteAsync(Zephyrine, wave.Id, new { choice = 0 }, Channel);
            await EndAsync(wave.Id);
        }

        await Zephyrine.SaysAsync($"poll \"{Mark}?\" A | B");
        await Zephyrine.SaysAsync($"{Teams.Bot.At} poll \"Cake?\" A | B", Channel);
        (await ReadAsync(db => db.Set<Poll>().CountAsync(p => p.OwnerId == Id))).ShouldBe(2);
        await AskPeopleAsync([Zephyrine, Megan]);
        await SendAsync();
    }

    private protected PollWave Named { get; private set; } = null!;

    private protected PollWave Secret { get; private set; } = null!;

    /// <summary>Prompts of her own, one of them shared; an answer; a send to come, and one of hers under way.</summary>
    private async Task PlanAsync()
    {
        foreach (var words in new[] { "Which chart helped you?", "What do you want to learn?" })
        {
            await Zephyrine.SaysAsync($"prompt {words}");
            await Zephyrine.TapsAsync(Zephyrine.SeesLast(), "Next", new { text_de = "Was?" });
        }

        var now = TimeProvider.System.GetUtcNow();
        var adele = await KnowAsync(Adele);
        var audience = await ReadAsync(async db =>
        {
            var campaigns = await db.Set<Campaign>().Where(c => c.OwnerId == Id).OrderBy(c => c.CreatedAt).ToListAsync();
            campaigns.Count.ShouldBe(2);
            db.Add(new CoOwner(campaigns[0].Id, adele));
            db.Add(new CoOwner((await db.Set<Campaign>().FirstAsync(c => c.OwnerId == adele)).Id, Id));
            var poll = Poll.Create(new NewPoll(TenantId, Id, $"test:{Mark}", [Lunch], "en"), TimeProvider.System);
            var planned = Campaign.Draft(NudgeKind.Poll, poll.Id.Value, new DraftedBy(TenantId, Id, poll.Origin, "Europe/Berlin"), TimeProvider.System);
            db.AddRange(poll, planned, new CoOwner(planned.Id, adele));
            var prompt = await db.Set<Prompt>().OrderBy(p => p.Id).FirstAsync();
            var sending = PromptSending.Of(prompt, new CampaignSending("key", now, now.AddDays(1)), null, TimeProvider.System);
            db.Add(sending);
            db.Add(new PromptAnswer { SendingId = sending.Id, PersonId = Id, Text = $"my {Mark} answer", Share = AnswerShare.Nobody, AnsweredAt = now });
            var made = Audience.Create(TenantId, "Crowd", AudienceKind.List, null, Id, TimeProvider.System);
            db.AddRange(made, new AudienceMember(made.Id, Id), new AudienceMember(made.Id, adele));
            var alone = Audience.Create(TenantId, "Zephyrine Quill · 1", AudienceKind.Person, Id.ToString(), Id, TimeProvider.System);
            db.AddRange(alone, new AudienceMember(alone.Id, Id));
            await db.SaveChangesAsync();
            return made.Id;
        });
        await UseAsync<PlanDeliveries, Occurrence?>(plan => plan.RunAsync(
            new NudgePlan
            {
                TenantId = TenantId, Kind = NudgeKind.Prompt, SubjectId = Guid.NewGuid(), Key = "hers", SenderId = Id, SenderName = Zephyrine.Name, AudienceId = audience,
                AudienceName = $"Test: {Zephyrine.Name}", PlannedFor = now.AddDays(1), ExpiresAt = now.AddDays(2), TimeZone = "Europe/Berlin",
            },
            CancellationToken.None));
        await ReadAsync(db => db.Set<Occurrence>().Where(o => o.Key == "hers").ExecuteUpdateAsync(
            o => o.SetProperty(x => x.ProgressConversationId, Zephyrine.Chat.Id).SetProperty(x => x.ProgressActivityId, Mark).SetProperty(x => x.ProgressShown, Mark)));
    }

    private Task<int> WriteDownAsync() => ReadAsync(async db =>
    {
        db.Add(AuditEntry.Of(new AuditActor(TenantId, Id.Value, Zephyrine.Name), AuditAction.Released, "Prompt: Which chart?", "", TimeProvider.System));
        db.Add(AuditEntry.Of(new AuditActor(TenantId, null, Zephyrine.Name), AuditAction.Downloaded, "results.csv", "", TimeProvider.System));
        db.Add(AuditEntry.Of(new AuditActor(TenantId, null, "Adele Vance"), AuditAction.CoOwnerAdded, "Prompt: Which chart?", Zephyrine.Name, TimeProvider.System));
        var steward = await db.Set<CommsBot.Audiences.Person>().Where(p => p.Name == "Adele Vance").Select(p => p.Id).SingleAsync();
        db.Add(new StewardNotice { PersonId = steward, Topic = StewardTopic.LeaveOut, About = $"{Guid.Empty}/{Id}", Round = 0, OwedAt = TimeProvider.System.GetUtcNow() });
        await db.SaveChangesAsync();
        await db.Set<ShoutOutChannel>().ExecuteUpdateAsync(c => c.SetProperty(x => x.SetById, Id));
        var manager = Zephyrine.AadObjectId.ToString();
        await db.Set<CommsBot.Audiences.Person>().Where(p => p.Id != Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.ManagerEntraObjectId, manager));
        return await db.Set<CommsBot.Audiences.Person>().Where(p => p.Id == Id).ExecuteUpdateAsync(
            p => p.SetProperty(x => x.Mail, Zephyrine.Upn).SetProperty(x => x.UserPrincipalName, Zephyrine.Upn).SetProperty(x => x.Department, Mark));
    });

    /// <summary>A notice may come after it, which is why it need not be the last message.</summary>
    private protected Task<SeenMessage> ForgetCardAsync() => Zephyrine.WaitsForAsync(m => m.Buttons.Contains("Forget me"));

    /// <summary>By her own tap.</summary>
    protected async Task AsksToBeForgottenAsync()
    {
        await Zephyrine.SaysAsync("forget me");
        (await Zephyrine.TapsAsync(await ForgetCardAsync(), "Forget me")).CardText.ShouldContain("I have forgotten you.");
    }

    /// <summary>What the job does from a minute later on.</summary>
    private protected async Task FinishAsync()
    {
        var started = TimeProvider.System.GetTimestamp();
        while (await ReadAsync(db => db.Set<Forgetting>().AnyAsync()))
        {
            TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromMinutes(1), "forgetting should have ended");
            var earlier = TimeProvider.System.GetUtcNow() - ForgetSubject.Settling;
            await ReadAsync(db => db.Set<Forgetting>().ExecuteUpdateAsync(f => f.SetProperty(x => x.BegunAt, earlier)));
            await UseAsync<FinishForgetting, bool>(async job =>
            {
                await job.RunAsync(CancellationToken.None);
                return true;
            });
        }
    }

    protected Task TendAsync() => UseAsync<TendNominations, bool>(async tend =>
    {
        await tend.RunAsync(CancellationToken.None);
        return true;
    });

    private Team NewTeam()
    {
        var made = Teams.AddTeam("Marked", [Adele, Megan, Zephyrine], "Thanks");
        made.HasBot = true;
        return made;
    }
}
