using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Privacy;
using CommsBot.Privacy.Retention;
using CommsBot.Teams;

namespace CommsBot.Prompts;

internal static class PromptsFeature
{
    public static IServiceCollection AddPrompts(this IServiceCollection services)
    {
        services.AddScoped<DraftPrompts>().AddScoped<OwnPrompts>().AddScoped<ReadPrompt>().AddScoped<PostPrompt>().AddScoped<CorrectPrompt>();
        services.AddScoped<AnswerPrompt>().AddScoped<ShareAnswer>().AddRetention<OldAnswers>().AddPersonalData<PromptPersonalData>();
        services.AddScoped<INudgeContent, PromptNudges>().AddScoped<ICampaignContent, PromptCampaigns>();

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
        services.AddCardAction<PromptFormActions>(PromptVerbs.Edit, (prompts, request, ct) => prompts.EditAsync(request, ct));
        services.AddCardAction<PromptFormActions>(PromptVerbs.List, (prompts, request, ct) => prompts.ListAsync(request, ct));

        return services.AddHomeButton(new HomeButton(
            30, PromptVerbs.New, culture => new PromptTexts(culture).Button, culture => new PromptTexts(culture).Example));
    }
}
