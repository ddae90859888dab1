using CommsBot.Delivery.Reach;
using CommsBot.Privacy;
using CommsBot.Privacy.Retention;
using CommsBot.Scheduling;
using CommsBot.Teams;

namespace CommsBot.Delivery;

internal static class DeliveryFeature
{
    /// <summary>The job that a feature wakes when it has planned something for now.</summary>
    public const string SendJob = "deliveries";

    public static IServiceCollection AddDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DeliveryOptions>().BindConfiguration(DeliveryOptions.Section).ValidateDataAnnotations()
            .Validate(o => o.SendTimeout < o.LeaseTime, "Delivery:SendTimeout has to be shorter than Delivery:LeaseTime.")
            .ValidateOnStart();
        services.AddScoped<PlanDeliveries>().AddScoped<DueTimes>().AddScoped<Rehearsal>().AddScoped<ReadDeliveryReport>().AddScoped<SteerOccurrence>().AddScoped<ShowProgress>();
        services.AddScoped<DueDeliveries>().AddScoped<DueCorrections>().AddScoped<SenderLeases>().AddScoped<Interruptions>().AddScoped<FinishOccurrences>().AddScoped<ExamineReach>();
        services.AddPersonalData<DeliveryPersonalData>();
        services.AddSingleton<TenantSender>().AddSingleton<SendDeliveries>();
        services.AddRetention<OldDeliveries>();

        var every = configuration.GetSection(DeliveryOptions.Section).Get<DeliveryOptions>()?.WakeEvery ?? new DeliveryOptions().WakeEvery;
        services.AddRecurringJob<DeliveryJob>(SendJob, every);
        services.AddRecurringJob<ProgressJob>("delivery-progress", every);

        foreach (var verb in DeliveryVerbs.All)
            services.AddCardAction<DeliveryActions>(verb, (deliveries, request, ct) => deliveries.SteerAsync(verb, request, ct));
        services.AddCommand<DeliveryCommands>(
            [CommandWords.English("deliveries"), CommandWords.German("sendungen")], (deliveries, request, ct) => deliveries.ListAsync(request, ct));
        return services.AddDeliveryPages();
    }
}
