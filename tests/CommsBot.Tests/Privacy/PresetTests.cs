using CommsBot.Diagnostics;
using CommsBot.Localization;
using CommsBot.Privacy.Presets;
using CommsBot.Privacy.Retention;
using CommsBot.Recognition;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Privacy;

public class PresetTests
{
    [Fact]
    public async Task Without_a_word_everything_is_as_the_options_say()
    {
        await using var bot = Build();

        Of<PrivacyOptions>(bot).ShouldBeEquivalentTo(new PrivacyOptions());
        Of<RetentionOptions>(bot).ShouldBeEquivalentTo(new RetentionOptions());
        Of<RecognitionOptions>(bot).Consent.ShouldBe(new RecognitionOptions().Consent);
        Of<RecognitionOptions>(bot).NeedsApproval.ShouldBe(new RecognitionOptions().NeedsApproval);
        bot.Services.GetRequiredService<PresetDeviations>().Find().ShouldBeEmpty();
    }

    [Fact]
    public async Task For_a_works_council_people_are_asked_first_managers_approve_nothing_is_sliced_and_90_days_are_enough()
    {
        await using var bot = Build("--Privacy:Preset=WorksCouncil");

        var (recognition, privacy, retention) = (Of<RecognitionOptions>(bot), Of<PrivacyOptions>(bot), Of<RetentionOptions>(bot));
        (recognition.Consent, recognition.NeedsApproval).ShouldBe((NomineeConsent.AskFirst, true));
        (privacy.Slices, privacy.FairnessByManager).ShouldBe((false, false));
        (retention.Answers, retention.UnpublishedNominations, retention.Deliveries).ShouldBe(("90 days", "90 days", "90 days"));
        retention.Audit.ShouldBe("24 months", "what managers do is what a council wants to read up");
        Findings(bot).ShouldBe([new(FindingLevel.Fine, "Privacy preset", "WorksCouncil; nothing is set against it.")]);
    }

    [Fact]
    public async Task What_is_set_by_hand_goes_before_the_preset_and_is_named()
    {
        await using var bot = Build("--Privacy:Preset=WorksCouncil", "--Privacy:Slices=true", "--Retention:Deliveries=30 days", "--Recognition:NeedsApproval=True");

        Of<PrivacyOptions>(bot).Slices.ShouldBeTrue();
        Of<RetentionOptions>(bot).Deliveries.ShouldBe("30 days");
        Findings(bot).Select(f => (f.Level, f.Sentence)).ShouldBe(
        [
            (FindingLevel.Warning, "Privacy:Slices is \"true\"; the preset WorksCouncil has \"false\"."),
            (FindingLevel.Warning, "Retention:Deliveries is \"30 days\"; the preset WorksCouncil has \"90 days\"."),
        ]);
    }

    [Fact]
    public async Task A_preset_that_there_is_not_stops_the_start_and_is_taken_for_the_stricter_one()
    {
        await using var bot = Build("--Privacy:Preset=WorkCouncil");

        Should.Throw<OptionsValidationException>(() => Of<PrivacyOptions>(bot)).Failures.ShouldBe(
            ["DataAnnotation validation failed for 'PrivacyOptions' members: 'Preset' with the error: 'Privacy:Preset must be Standard or WorksCouncil.'."]);
        Of<RecognitionOptions>(bot).NeedsApproval.ShouldBeTrue();
    }

    [Fact]
    public async Task What_a_preset_sets_is_a_setting_of_the_template()
    {
        await using var bot = Build();
        var template = SettingsTemplateTests.Template();

        foreach (var preset in Enum.GetValues<PrivacyPreset>())
            PresetDefaults.Of(preset).Keys.ShouldAllBe(setting => template[setting] != null);
        PresetDefaults.Of(PrivacyPreset.Standard).ShouldAllBe(d => string.Equals(template[d.Key], d.Value, StringComparison.OrdinalIgnoreCase));
        PresetDefaults.Of(PrivacyPreset.WorksCouncil).Keys.ShouldBe(PresetDefaults.Of(PrivacyPreset.Standard).Keys, ignoreOrder: true);
    }

    private static WebApplication Build(params string[] settings) => CommsBotHost.Build(CommsBotHost.CreateBuilder(["--environment=Development", .. settings]));

    private static T Of<T>(WebApplication bot)
        where T : class => bot.Services.GetRequiredService<IOptions<T>>().Value;

    private static IReadOnlyList<Finding> Findings(WebApplication bot) =>
        new PresetCheck(bot.Services.GetRequiredService<PresetDeviations>()).RunAsync(new DoctorTexts(Languages.FromLocale("en")), CancellationToken.None).Result;
}
