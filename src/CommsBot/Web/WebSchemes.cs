namespace CommsBot.Web;

/// <summary>Names of the authentication schemes of the pages. Activities have their own.</summary>
internal static class WebSchemes
{
    /// <summary>One of the following, as it fits.</summary>
    public const string Default = "Web";

    /// <summary>The cookie after sign-in.</summary>
    public const string Session = "Web.Session";

    /// <summary>Sign-in with Entra by OpenID Connect.</summary>
    public const string Entra = "Web.Entra";

    /// <summary>Local mode: whoever sits at this machine.</summary>
    public const string Local = "Web.Local";
}
