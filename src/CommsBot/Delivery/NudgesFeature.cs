using CommsBot.Teams;

namespace CommsBot.Delivery;

internal static class NudgesFeature
{
    /// <summary>The answers to what stands under every nudge, see <see cref="NudgeFooter"/>.</summary>
    public static IServiceCollection AddNudges(this IServiceCollection services)
    {
        services.AddScoped<ComeBackLater>();
        services.AddCardAction<NudgeActions>(NudgeVerbs.NotNow, (nudges, request, ct) => nudges.NotNowAsync(request, ct));
        services.AddCardAction<NudgeActions>(NudgeVerbs.WhyMe, (nudges, request, ct) => nudges.WhyMeAsync(request, ct));
        services.AddCardAction<NudgeActions>(NudgeVerbs.Fewer, (nudges, request, ct) => nudges.FewerAsync(request, ct));
        services.AddCardAction<NudgeActions>(NudgeVerbs.NoMore, (nudges, request, ct) => nudges.NoMoreAsync(request, ct));
        services.AddCardAction<NudgeActions>(NudgeVerbs.WantAgain, (nudges, request, ct) => nudges.WantAgainAsync(request, ct));
        services.AddCardAction<NudgeActions>(NudgeVerbs.Pause, (nudges, request, ct) => nudges.PauseAsync(request, ct));
        return services.AddCardAction<NudgeActions>(NudgeVerbs.EndPause, (nudges, request, ct) => nudges.EndPauseAsync(request, ct));
    }
}
