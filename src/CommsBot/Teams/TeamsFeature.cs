using CommsBot.BotFramework.Hosting;
using CommsBot.Localization;
using CommsBot.Privacy;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommsBot.Teams;

internal static class TeamsFeature
{
    public static IServiceCollection AddTeams(this IServiceCollection services)
    {
        services.AddSingleton<CommandRouter>();
        services.AddSingleton<HomeCard>();
        services.AddScoped<Conversations>().AddPersonalData<ConversationPersonalData>();
        services.AddScoped<TeamsMessenger>();
        services.AddSingleton<ConversationPace>();
        services.AddScoped<Roster>();
        services.AddScoped<MessageTurn>();
        services.AddScoped<CardActionTurn>();
        services.AddScoped<DialogTurn>();
        services.AddScoped<InstallationTurn>();
        services.Configure<BotTurnOptions>(options =>
        {
            options.FailureText = activity => new TeamsTexts(Languages.FromLocale(activity.Locale)).SomethingWentWrong;
            options.StillWorkingText = activity => new TeamsTexts(Languages.FromLocale(activity.Locale)).StillWorking;
            options.OutageOf = TurnOutages.Of;
        });
        services.AddOptions<BotTurnOptions>().Configure<IEnumerable<CardActionRoute>>((options, routes) =>
        {
            var unlogged = routes.Where(r => r.IsUnlogged).Select(r => r.Verb).ToHashSet();
            options.UseLogScope = activity => TappedVerb.Of(activity) is not { } verb || !unlogged.Contains(verb);
        });
        services.AddCommand<HelpCommand>([CommandWords.English("help"), CommandWords.German("hilfe")], (help, request, ct) => help.RunAsync(request, ct));
        return services;
    }

    /// <summary>Lets a feature answer a typed command.</summary>
    public static IServiceCollection AddCommand<THandler>(
        this IServiceCollection services, IReadOnlyList<CommandWords> words, Func<THandler, CommandRequest, CancellationToken, Task> run)
        where THandler : class
    {
        services.TryAddScoped<THandler>();
        return services.AddSingleton(new CommandRoute(words, (provider, request, ct) => run(provider.GetRequiredService<THandler>(), request, ct)));
    }

    /// <summary>Lets a feature answer a button or row of its cards.</summary>
    public static IServiceCollection AddCardAction<THandler>(
        this IServiceCollection services, string verb, Func<THandler, CardActionRequest, CancellationToken, Task<CardActionAnswer>> run)
        where THandler : class
    {
        services.TryAddScoped<THandler>();
        return services.AddSingleton(new CardActionRoute(verb, (provider, request, ct) => run(provider.GetRequiredService<THandler>(), request, ct)));
    }

    /// <summary>The same for taps of which the log must not tell who made them, and where.</summary>
    public static IServiceCollection AddUnloggedCardAction<THandler>(
        this IServiceCollection services, string verb, Func<THandler, CardActionRequest, CancellationToken, Task<CardActionAnswer>> run)
        where THandler : class
    {
        services.TryAddScoped<THandler>();
        return services.AddSingleton(
            new CardActionRoute(verb, (provider, request, ct) => run(provider.GetRequiredService<THandler>(), request, ct)) { IsUnlogged = true });
    }

    /// <summary>Lets a feature answer a dialog: one that a button of <see cref="CardDialog"/> opens, or a command of the message extension.</summary>
    public static IServiceCollection AddDialog<THandler>(
        this IServiceCollection services, string name,
        Func<THandler, DialogRequest, CancellationToken, Task<DialogAnswer>> open, Func<THandler, DialogRequest, CancellationToken, Task<DialogAnswer>> send)
        where THandler : class
    {
        services.TryAddScoped<THandler>();
        return services.AddSingleton(new DialogRoute(
            name,
            (provider, request, ct) => open(provider.GetRequiredService<THandler>(), request, ct),
            (provider, request, ct) => send(provider.GetRequiredService<THandler>(), request, ct)));
    }

    public static IServiceCollection AddHomeButton(this IServiceCollection services, HomeButton button) => services.AddSingleton(button);
}
