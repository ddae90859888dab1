using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace CommsBot.Graph.Posting;

/// <summary>What a browser keeps, encrypted, while it is at Entra: it ties the answer to the browser, the admin and the request.</summary>
internal sealed record ConnectTicket(string State, string Nonce, string Verifier, string? Visitor, DateTimeOffset Until)
{
    // The prefix has the browser keep others from setting it; it asks for the path / and for https.
    private const string Cookie = "__Host-commsbot-connect";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public static string NewSecret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    public static void Give(HttpContext context, IDataProtector protector, ConnectTicket ticket) =>
        context.Response.Cookies.Append(Cookie, protector.Protect(JsonSerializer.Serialize(ticket, ConnectTicketJson.Default.ConnectTicket)), Options());

    public static DateTimeOffset End(TimeProvider clock) => clock.GetUtcNow() + Lifetime;

    /// <summary>Takes the ticket away from the browser: it serves once.</summary>
    /// <returns>Null when there is none, when it is too old, or when the answer or the visitor is another.</returns>
    public static ConnectTicket? Take(HttpContext context, IDataProtector protector, string? state, string? visitor, TimeProvider clock)
    {
        var kept = context.Request.Cookies[Cookie];
        context.Response.Cookies.Delete(Cookie, Options());
        if (string.IsNullOrEmpty(kept) || string.IsNullOrEmpty(state))
            return null;

        try
        {
            var ticket = JsonSerializer.Deserialize(protector.Unprotect(kept), ConnectTicketJson.Default.ConnectTicket);
            return ticket is not null && ticket.State == state && ticket.Visitor == visitor && clock.GetUtcNow() < ticket.Until ? ticket : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options() => new() { Path = "/", Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true };
}

[JsonSerializable(typeof(ConnectTicket))]
internal sealed partial class ConnectTicketJson : JsonSerializerContext;
