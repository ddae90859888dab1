using CommsBot.Delivery;
using CommsBot.Scheduling;
using CommsBot.Teams;

namespace CommsBot.Prompts;

internal static class PromptsFeature
{
    public static IServiceCollection AddPrompts(this IServiceCollection services)
    {
        services.AddScoped<DraftPrompts>().AddScoped<OwnPrompts>().AddScoped<ReadPrompt>().AddScoped<ReleasePrompt>().AddScoped<PlanPrompt>().AddScoped<PostPrompt>();
        services.AddScoped<NudgeOfPrompt>().AddScoped<RehearsePrompt>().AddScoped<SteerPrompt>();
        services.AddScoped<TellOwner>().AddScoped<AnswerPrompt>().AddScoped<ShareAnswer>();
        services.AddScoped<INudgeContent, PromptNudges>().AddScoped<ITurnObserver, MeetChannels>();
        services.AddRecurringJob<DuePrompts>("prompts", TimeSpan.FromSeconds(15));

        services.AddCommand<PromptCommands>(
            [CommandWords.English("prompt"), CommandWords.German("impuls")], (prompts, request, ct) => prompts.NewAsync(request, ct));
        services.AddCommand<PromptCommands>(
            [CommandWords.English("prompts"), CommandWords.German("impulse")], (prompts, request, ct) => prompts.ListAsync(request, ct));

        services.AddCardAction<PromptActions>(PromptVerbs.Answer, (prompts, request, ct) => prompts.AnswerAsync(request, ct));
        services.AddCardAction<PromptActions>(PromptVerbs.Change, (prompts, request, ct) => prompts.ChangeAsync(request, ct));
        services.AddCardAction<PromptActions>(PromptVerbs.Show, (prompts, request, ct) => prompts.ShowAsync(request, ct));

        services.AddCardAction<PromptFormActions>(PromptVerbs.New, (prompts, request, ct) => prompts.NewAsync(request, ct));
        services.AddCardAction<PromptFormActions>(PromptVerbs.Theme, (prompts, request, ct) => prompts.ThemeAsync(request, ct));
        services.AddCardAction<PromptFormActions>(PromptVerbs.Pick, (prompts, request, ct) => prompts.PickAsync(request, ct));
        services.AddCardAction<PromptFormActions>(PromptVerbs.SaveText, (prompts, request, ct) => prompts.SaveTextAsync(request, ct));
        services.AddCardAction<PromptFormActions>(PromptVerbs.SaveExtras, (prompts, request, ct) => prompts.SaveExtrasAsync(request, ct));
        services.AddCardAction<PromptFormActions>(PromptVerbs.SaveAim, (prompts, request, ct) => prompts.SaveAimAsync(request, ct));
        services.AddCardAction<PromptFormActions>(PromptVerbs.AskWhen, (prompts, request, ct) => prompts.AskWhenAsync(request, ct));
        services.AddCardAction<PromptFormActions>(PromptVerbs.SaveWhen, (prompts, request, ct) => prompts.SaveWhenAsync(request, ct));
        services.AddCardAction<PromptFormActions>(PromptVerbs.Edit, (prompts, request, ct) => prompts.EditAsync(request, ct));
        services.AddCardAction<PromptOwnerActions>(PromptVerbs.Open, (prompts, request, ct) => prompts.OpenAsync(request, ct));
        services.AddCardAction<PromptOwnerActions>(PromptVerbs.Preview, (prompts, request, ct) => prompts.PreviewAsync(request, ct));
        services.AddCardAction<PromptOwnerActions>(PromptVerbs.Duplicate, (prompts, request, ct) => prompts.DuplicateAsync(request, ct));
        services.AddCardAction<PromptOwnerActions>(PromptVerbs.Release, (prompts, request, ct) => prompts.ReleaseAsync(request, ct));
        services.AddCardAction<PromptOwnerActions>(PromptVerbs.Confirm, (prompts, request, ct) => prompts.ConfirmAsync(request, ct));
        services.AddCardAction<PromptOwnerActions>(PromptVerbs.Cancel, (prompts, request, ct) => prompts.CancelAsync(request, ct));
        services.AddCardAction<PromptOwnerActions>(PromptVerbs.List, (prompts, request, ct) => prompts.ListAsync(request, ct));

        return services.AddHomeButton(new HomeButton(
            30, PromptVerbs.New, culture => new PromptTexts(culture).Button, culture => new PromptTexts(culture).Example));
    }
}
