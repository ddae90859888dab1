namespace CommsBot.Delivery;

internal static class DeliveryFeature
{
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddOptions<DeliveryOptions>().BindConfiguration(DeliveryOptions.Section).ValidateDataAnnotations()
            .Validate(o => o.SendTimeout < o.LeaseTime, "Delivery:SendTimeout has to be shorter than Delivery:LeaseTime.")
            .ValidateOnStart();
        services.AddScoped<PlanDeliveries>().AddScoped<DueDeliveries>().AddScoped<SenderLeases>().AddScoped<Interruptions>().AddScoped<FinishOccurrences>();
        services.AddSingleton<TenantSender>().AddSingleton<SendDeliveries>();
        return services;
    }
}
