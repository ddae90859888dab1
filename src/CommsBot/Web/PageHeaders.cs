namespace CommsBot.Web;

/// <summary>What browsers are told of every page: no scripts, no frames, nothing kept, nothing passed on.</summary>
internal sealed class PageHeaders(RequestDelegate next, SignInSetup signIn)
{
    // Sign-out is a form that ends at the login authority, and browsers check redirects of forms, too.
    private readonly string contentPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
        + (signIn.IsPossible ? $" {new Uri(signIn.LoginAuthority).GetLeftPart(UriPartial.Authority)}" : "");

    public Task InvokeAsync(HttpContext context)
    {
        // When it starts: an error page clears what was set before.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = contentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers.Vary = "Accept-Language";
            if (context.Request.IsHttps)
                headers.StrictTransportSecurity = "max-age=31536000";
            if (headers.CacheControl.Count == 0)
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
