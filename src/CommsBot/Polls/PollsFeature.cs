using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Polls.Asking;
using CommsBot.Polls.Casting;
using CommsBot.Polls.Closing;
using CommsBot.Polls.Reminding;
using CommsBot.Polls.Results;
using CommsBot.Polls.Telling;
using CommsBot.Privacy;
using CommsBot.Privacy.Retention;
using CommsBot.Scheduling;
using CommsBot.Teams;

namespace CommsBot.Polls;

internal static class PollsFeature
{
    public static IServiceCollection AddPolls(this IServiceCollection services)
    {
        services.AddOptions<PollOptions>().BindConfiguration(PollOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<OpenPoll>().AddScoped<OpenWave>().AddScoped<PostPoll>().AddScoped<ClosePoll>().AddScoped<PollOwners>().AddScoped<ReadPoll>().AddScoped<UpdatePollCard>();
        services.AddSingleton<WaveSecrets>().AddSingleton<AskedWaves>().AddSingleton<BallotBox>().AddScoped<BallotBatch>();
        services.AddScoped<EndWave>().AddScoped<FreezeWave>().AddRetention<OldBallots>();
        services.AddScoped<WithdrawBallots>().AddPersonalData<PollPersonalData>();
        services.AddScoped<ReadResults>();
        services.AddScoped<ICampaignContent, PollCampaigns>().AddScoped<PostWave>();
        services.AddScoped<INudgeContent, PollNudges>().AddScoped<INudgeContent, ReminderNudges>().AddScoped<NonResponders>();
        services.AddRecurringJob<RemindersJob>(RemindersJob.Id, TimeSpan.FromMinutes(1));
        services.AddRecurringJob<ClosePollsJob>(ClosePollsJob.Id, TimeSpan.FromSeconds(5));
        services.AddSingleton<SharedPollCards>();
        services.AddHostedService(provider => provider.GetRequiredService<SharedPollCards>());

        services.AddCommand<PollCommands>(
            [CommandWords.English("poll"), CommandWords.German("umfrage")], (polls, request, ct) => polls.OpenAsync(request, ct));
        services.AddCommand<PollCommands>(
            [CommandWords.English("close"), CommandWords.German("schließen"), CommandWords.German("schliessen")], (polls, request, ct) => polls.CloseAsync(request, ct));

        // Whether a poll is anonymous is not known before it is read: no answer leaves a trace in the log.
        services.AddUnloggedCardAction<PollActions>(PollVerbs.Answer, (polls, request, ct) => polls.AnswerAsync(request, ct));
        services.AddUnloggedCardAction<PollActions>(PollVerbs.Change, (polls, request, ct) => polls.ChangeAsync(request, ct));
        services.AddUnloggedCardAction<PollActions>(PollVerbs.Show, (polls, request, ct) => polls.ShowAsync(request, ct));
        services.AddCardAction<PollActions>(PollVerbs.Close, (polls, request, ct) => polls.CloseAsync(request, ct));
        services.AddCardAction<PollActions>(PollVerbs.OpenForm, (polls, request, ct) => polls.OpenFormAsync(request, ct));
        services.AddCardAction<PollActions>(PollVerbs.Post, (polls, request, ct) => polls.PostAsync(request, ct));

        services.AddScoped<DraftPolls>();
        services.AddScoped<INudgeContent, TellingNudges>().AddScoped<TellAsked>();
        services.AddScoped<OwnResults>().AddScoped<OwnDownloads>();
        services.AddCommand<ResultsActions>(
            [CommandWords.English("results"), CommandWords.German("ergebnisse")], (results, request, ct) => results.TypedAsync(request, ct));
        services.AddCardAction<ResultsActions>(PollVerbs.List, (results, request, ct) => results.ListAsync(request, ct));
        services.AddCardAction<ResultsActions>(PollVerbs.Results, (results, request, ct) => results.ResultsAsync(request, ct));
        services.AddCardAction<ResultsActions>(PollVerbs.CloseFromResults, (results, request, ct) => results.CloseAsync(request, ct));
        services.AddCardAction<ResultsActions>(PollVerbs.Texts, (results, request, ct) => results.TextsAsync(request, ct));
        services.AddCardAction<ResultsActions>(PollVerbs.Slices, (results, request, ct) => results.SlicesAsync(request, ct));
        services.AddCardAction<ResultsActions>(PollVerbs.Trend, (results, request, ct) => results.TrendAsync(request, ct));
        services.AddCardAction<TellingActions>(PollVerbs.YouSaid, (telling, request, ct) => telling.OpenAsync(request, ct));
        services.AddCardAction<TellingActions>(PollVerbs.SendYouSaid, (telling, request, ct) => telling.SendAsync(request, ct));
        services.AddCardAction<AskingActions>(PollVerbs.New, (asking, request, ct) => asking.NewAsync(request, ct));
        services.AddCardAction<AskingActions>(PollVerbs.Start, (asking, request, ct) => asking.StartAsync(request, ct));
        services.AddCardAction<AskingActions>(PollVerbs.Questions, (asking, request, ct) => asking.QuestionsAsync(request, ct));
        services.AddCardAction<AskingActions>(PollVerbs.AddQuestion, (asking, request, ct) => asking.AddQuestionAsync(request, ct));
        services.AddCardAction<AskingActions>(PollVerbs.EditQuestion, (asking, request, ct) => asking.EditQuestionAsync(request, ct));
        services.AddCardAction<AskingActions>(PollVerbs.SaveQuestion, (asking, request, ct) => asking.SaveQuestionAsync(request, ct));
        services.AddCardAction<AskingActions>(PollVerbs.MoveQuestion, (asking, request, ct) => asking.MoveQuestionAsync(request, ct));
        services.AddCardAction<AskingActions>(PollVerbs.RemoveQuestion, (asking, request, ct) => asking.RemoveQuestionAsync(request, ct));
        services.AddCardAction<AskingActions>(PollVerbs.Rules, (asking, request, ct) => asking.RulesAsync(request, ct));
        services.AddCardAction<AskingActions>(PollVerbs.SaveRules, (asking, request, ct) => asking.SaveRulesAsync(request, ct));

        return services.AddHomeButton(new HomeButton(
            20, PollVerbs.New, culture => new PollTexts(culture).FormButton, culture => new PollTexts(culture).Example));
    }
}
