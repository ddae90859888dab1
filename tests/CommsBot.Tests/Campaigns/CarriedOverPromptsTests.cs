using CommsBot.Campaigns;
using CommsBot.Prompts;
using CommsBot.Storage;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Campaigns;

public sealed class CarriedOverPromptsOnSqliteTests : CarriedOverPromptsTests<OnSqlite>;

public sealed class CarriedOverPromptsOnPostgresTests : CarriedOverPromptsTests<OnPostgres>;

/// <summary>A database from before campaigns had a table of their own.</summary>
public abstract class CarriedOverPromptsTests<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task Prompts_keep_their_words_and_answers_and_get_a_campaign()
    {
        var database = new TDatabase();
        await using var bot = CommsBotHost.Build(CommsBotHost.CreateBuilder(
        [
            "--environment=Development", "--Playground:Enabled=false", $"--Database:Provider={database.Provider}",
            $"--Database:ConnectionString={await database.CreateAsync()}",
        ]));
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommsBotDbContext>();
        var (prompt, owner, sending) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await db.GetService<IMigrator>().MigrateAsync("DataProtectionKeys", TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "People" ("Id", "TenantId", "TeamsUserId", "Name", "NameKey", "MetAt", "IsGuest") VALUES ({owner}, 't', '29:a', 'Adele', 'adele', 0, {false});
            INSERT INTO "PromptChannels" ("Id", "TenantId", "Name") VALUES ('19:c', 't', 'Kudos');
            INSERT INTO "Prompts" ("Id", "TenantId", "OwnerId", "Origin", "Texts", "DefaultLanguage", "TakesAnswer", "IsDressed", "Target", "OpenForDays",
                "TimeZone", "State", "NextDueAt", "CreatedAt")
            VALUES ({prompt}, 't', {owner}, 'form:1', '[]', 'en', {true}, {true}, 'Everyone', 3, 'Europe/Berlin', 'Scheduled', 42, 41);
            INSERT INTO "PromptSendings" ("Id", "PromptId", "Key", "PlannedFor", "ExpiresAt") VALUES ({sending}, {prompt}, 'now', 1, 2);
            INSERT INTO "PromptAnswers" ("SendingId", "PersonId", "Text", "Share", "AnsweredAt") VALUES ({sending}, {owner}, 'The map', 'Nobody', 1);
            """,
            TestContext.Current.CancellationToken);

        await bot.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(TestContext.Current.CancellationToken);

        var campaign = await db.Set<Campaign>().SingleAsync(TestContext.Current.CancellationToken);
        (campaign.SubjectId, campaign.OwnerId.Value, campaign.Target, campaign.State, campaign.OpenForDays)
            .ShouldBe((prompt, owner, CampaignTarget.Everyone, CampaignState.Scheduled, 3));
        (campaign.NextDueAt!.Value.UtcTicks, campaign.CreatedAt.UtcTicks, campaign.IsUrgent).ShouldBe((42, 41, false));
        (await db.Set<Prompt>().SingleAsync(TestContext.Current.CancellationToken)).Origin.ShouldBe("form:1");
        (await db.Set<PromptAnswer>().SingleAsync(TestContext.Current.CancellationToken)).Text.ShouldBe("The map");
        (await db.Set<KnownChannel>().SingleAsync(TestContext.Current.CancellationToken)).Name.ShouldBe("Kudos");
    }
}
