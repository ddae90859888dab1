using CommsBot.Access;
using CommsBot.BotFramework.Authentication;
using CommsBot.Localization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Options;

namespace CommsBot.Web;

/// <summary>The pages of managers and admins: sign-in, roles, shell. Features map theirs with <see cref="MapPage{TPage}"/> and add a link.</summary>
internal static class WebFeature
{
    private static readonly TimeSpan SessionTime = TimeSpan.FromHours(8);

    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddSingleton<PageAddress>();
        services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebOptions>, WebOptionsValidator>();
        services.AddSingleton<SignInSetup>().AddScoped<EntraSignInEvents>().AddHttpClient(EntraSignIn.HttpClientName);
        services.AddRazorComponents();
        services.AddAntiforgery(options => options.Cookie.Name = "commsbot-form");
        AddSignIn(services);
        AddRoleChecks(services);
        return services;
    }

    public static IServiceCollection AddPageLink(this IServiceCollection services, PageLink link) => services.AddSingleton(link);

    /// <summary>Everything around pages. Activities and health checks pass by: they have no visitors.</summary>
    public static WebApplication UseWeb(this WebApplication app)
    {
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/api") && !context.Request.Path.StartsWithSegments("/healthz") && !context.Request.Path.StartsWithSegments("/readyz"),
            pages =>
            {
                pages.UseMiddleware<PublicAddress>();
                pages.UseMiddleware<PageHeaders>();
                pages.UseRequestLocalization(new RequestLocalizationOptions
                {
                    DefaultRequestCulture = new RequestCulture(Languages.Supported[0]),
                    SupportedCultures = [.. Languages.Supported],
                    SupportedUICultures = [.. Languages.Supported],
                    RequestCultureProviders = [new AcceptLanguageHeaderRequestCultureProvider()],
                });
                pages.UseExceptionHandler(new ExceptionHandlerOptions
                {
                    ExceptionHandler = context => ErrorPages.ShowAsync(context, StatusCodes.Status500InternalServerError),
                });
                pages.UseStatusCodePages(context => ErrorPages.ShowAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
            });
        app.UseAuthentication();
        app.UseAuthorization();
        return app;
    }

    public static void MapWeb(this IEndpointRouteBuilder routes)
    {
        routes.MapPage<HomePage>("/", Role.CommsManager);
        routes.MapGet(SignOut.DonePath, () => new RazorComponentResult<SignedOutPage>()).AllowAnonymous();
        routes.MapPost(SignOut.Path, SignOut.RunAsync).AllowAnonymous();
        routes.MapGet(Stylesheet.Path, Stylesheet.Send).AllowAnonymous();
    }

    public static IEndpointConventionBuilder MapPage<TPage>(this IEndpointRouteBuilder routes, string path, Role role)
        where TPage : IComponent =>
        routes.MapGet(path, () => new RazorComponentResult<TPage>()).RequireRole(role);

    /// <summary>Lets nobody in but people with the role; with <see cref="Role.None"/> everybody who is signed in, to what is their own.</summary>
    public static IEndpointConventionBuilder RequireRole(this IEndpointConventionBuilder endpoint, Role role) =>
        endpoint.RequireAuthorization(RoleRequirement.Policy(role));

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddAuthentication(WebSchemes.Default)
            .AddPolicyScheme(WebSchemes.Default, null, options => options.ForwardDefaultSelector = context =>
                context.RequestServices.GetRequiredService<LocalTrust>().IsActive ? WebSchemes.Local : WebSchemes.Session)
            .AddScheme<AuthenticationSchemeOptions, LocalVisitorHandler>(WebSchemes.Local, null)
            .AddCookie(WebSchemes.Session);
        services.AddOptions<CookieAuthenticationOptions>(WebSchemes.Session).Configure<SignInSetup>((options, setup) =>
        {
            options.Cookie.Name = "__Host-commsbot";
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.HttpOnly = true;
            options.ExpireTimeSpan = SessionTime;
            options.SlidingExpiration = false;
            options.ForwardChallenge = setup.IsPossible ? WebSchemes.Entra : null;
            options.Events.OnRedirectToLogin = context => AnswerAsync(context.Response, StatusCodes.Status503ServiceUnavailable);
            options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context.Response, StatusCodes.Status403Forbidden);
        });

        // OpenID Connect checks its settings with every request, so it is not there at all without any.
        services.AddOptions<AuthenticationOptions>().Configure<SignInSetup>((options, setup) =>
        {
            if (setup.IsPossible)
                options.AddScheme<OpenIdConnectHandler>(WebSchemes.Entra, null);
        });
        services.AddTransient<OpenIdConnectHandler>();
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, EntraSignIn>();
        services.AddSingleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>();
    }

    private static void AddRoleChecks(IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationHandler, RoleRequirementHandler>();
        var authorization = services.AddAuthorizationBuilder();
        foreach (var role in Enum.GetValues<Role>())
            authorization.AddPolicy(RoleRequirement.Policy(role), policy =>
                policy.RequireAuthenticatedUser().AddRequirements(new RoleRequirement(role)));

        // An endpoint that says nothing about roles is closed; an address without an endpoint is simply not there.
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder()
            .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is null)
            .Build());
    }

    private static Task AnswerAsync(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
