using System.Globalization;
using CommsBot.AdaptiveCards;
using CommsBot.Campaigns;
using CommsBot.Localization;
using CommsBot.Polls.Asking;
using CommsBot.Polls.Questions;

namespace CommsBot.Polls;

/// <summary>A poll on the cards of its campaign. Pure.</summary>
internal static class PollFace
{
    public static CampaignFace Create(Poll poll, Campaign campaign, bool isAsked, CultureInfo culture)
    {
        var texts = new AskingTexts(culture);
        return new CampaignFace
        {
            Icon = poll.Rules.IsAnonymous ? "🔒" : "📊",
            Kind = texts.Kind,
            MakingSubtitle = texts.Subtitle,
            Words = WordsOf(poll, culture),
            Facts = [.. Facts(poll, texts)],
            Edits = campaign.CanChange && !isAsked
                ?
                [
                    new CampaignEdit(texts.EditQuestions, PollVerbs.Questions, AskingForm.DataOf(poll.Id.ToString())),
                    new CampaignEdit(texts.EditRules, PollVerbs.Rules, AskingForm.DataOf(poll.Id.ToString())),
                ]
                : [],
            Missing = poll.Questions.Count == 0 ? texts.NoQuestions : null,
            Languages = LanguagesOf(poll),
            List = new CampaignEdit(texts.ListTitle, PollVerbs.List),
        };
    }

    public static string WordsOf(Poll poll, CultureInfo culture) =>
        poll.Title is null && poll.Questions.Count == 0 ? new AskingTexts(culture).NoQuestionsYet : poll.Words.For(culture, poll.DefaultLanguage);

    private static IEnumerable<AdaptiveFact> Facts(Poll poll, AskingTexts texts)
    {
        yield return new AdaptiveFact(texts.FactQuestions, poll.Questions.Count.ToString("N0", texts.Culture));
        yield return new AdaptiveFact(texts.FactNames, poll.Rules.IsAnonymous ? texts.FactAnonymous : texts.FactNamed);
        yield return new AdaptiveFact(texts.FactResults, poll.Rules switch
        {
            { ResultsFor: ResultsRule.Never } => texts.ResultsNever,
            { ResultsFor: ResultsRule.AfterAnswering, IsAnonymous: false } => texts.ResultsAfterAnsweringShort,
            _ => texts.ResultsAfterClosing,
        });
        yield return new AdaptiveFact(texts.FactReminders, poll.Rules.Reminders == 0 ? texts.NoReminder : texts.Reminders(poll.Rules.Reminders));
    }

    /// <summary>Those that the first question has; the owner's own where there is none yet.</summary>
    private static IReadOnlyList<CultureInfo> LanguagesOf(Poll poll) =>
    [
        .. Languages.Supported.Where(l => poll.Questions.Count == 0 ? l.Name == poll.DefaultLanguage : poll.Questions[0].Text.ByLanguage.ContainsKey(l.Name)),
    ];
}
