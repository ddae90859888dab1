using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;

namespace CommsBot.Web;

/// <summary>Ends the session here and at Entra. A form, not a link: no other site can do it for somebody.</summary>
internal static class SignOut
{
    public const string Path = "/sign-out";
    public const string DonePath = "/signed-out";

    public static async Task<IResult> RunAsync(HttpContext context, IAntiforgery antiforgery, SignInSetup setup)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.BadRequest();
        if (!setup.IsPossible)
            return Results.LocalRedirect("/");

        return Results.SignOut(new AuthenticationProperties { RedirectUri = DonePath }, [WebSchemes.Session, WebSchemes.Entra]);
    }
}
