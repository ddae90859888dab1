using CommsBot.Access;
using CommsBot.Privacy;
using CommsBot.Scheduling;
using CommsBot.Web;
using Microsoft.Extensions.Options;

namespace CommsBot.Graph.Posting;

internal static class PostingFeature
{
    public const string AccountJob = "posting-account";

    public static IServiceCollection AddPosting(this IServiceCollection services)
    {
        services.AddOptions<PostingOptions>().BindConfiguration(PostingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<PostingOptions>, PostingOptionsValidator>();
        services.AddPersonalData<PostingPersonalData>();
        services.AddSingleton<PostingSetup>().AddSingleton<PostingClient>().AddSingleton<PostingTokens>().AddSingleton<PostingGraph>();
        services.AddSingleton<ConnectedAccount>().AddSingleton<IPostingAccount>(provider => provider.GetRequiredService<ConnectedAccount>());
        services.AddSingleton<ChannelPublisher>().AddSingleton<IChannelPublisher>(provider => provider.GetRequiredService<ChannelPublisher>());
        services.AddSingleton<ConnectAccount>().AddScoped<LossAlert>().AddScoped<ChannelChecks>();
        services.AddRecurringJob<PostingAccountJob>(AccountJob, TimeSpan.FromHours(1));
        return services.AddPageLink(new PageLink(
            80, ConnectAccount.Path, Role.Admin, culture => new PostingTexts(culture).Title, culture => new PostingTexts(culture).Description));
    }

    public static void MapPosting(this IEndpointRouteBuilder routes)
    {
        routes.MapPage<ConnectPage>(ConnectAccount.Path, Role.Admin);
        routes.MapPost(ConnectAccount.Path, ConnectAccount.BeginAsync).RequireRole(Role.Admin);
        routes.MapGet(ConnectAccount.CallbackPath, ConnectAccount.EndAsync).RequireRole(Role.Admin);
        routes.MapPost(ConnectAccount.DisconnectPath, ConnectAccount.DisconnectAsync).RequireRole(Role.Admin);
    }
}
