namespace CommsBot.BotFramework.Authentication;

/// <summary>
/// Why a request to the bot was refused. The log names it; the caller only learns the status: 401 for the token, 403 for what the token
/// does not allow, 503 when the token could not be checked.
/// </summary>
public enum AuthenticationFailureReason
{
    /// <summary>Not refused.</summary>
    None = 0,

    /// <summary>401: no <c>Authorization</c> header.</summary>
    MissingToken,

    /// <summary>401: the header is not exactly one <c>scheme token</c> pair.</summary>
    MalformedHeader,

    /// <summary>401: a scheme other than <c>Bearer</c>.</summary>
    WrongScheme,

    /// <summary>401: the token is larger than any real one.</summary>
    OversizeToken,

    /// <summary>401: not a readable signed JWT (three base64url parts, header and payload JSON objects).</summary>
    MalformedToken,

    /// <summary>401: signed with anything but RS256, or not signed at all.</summary>
    WrongAlgorithm,

    /// <summary>401: the header says the token is something other than a JWT.</summary>
    WrongTokenType,

    /// <summary>401: the header demands an extension (<c>crit</c>) that is not understood.</summary>
    UnknownCriticalHeader,

    /// <summary>401: the issuer is missing or not the Bot Framework of the configured cloud.</summary>
    WrongIssuer,

    /// <summary>401: the audience is missing or not this bot.</summary>
    WrongAudience,

    /// <summary>401: start or end of validity is missing, unreadable, or in the wrong order.</summary>
    InvalidLifetime,

    /// <summary>401: the token was valid once.</summary>
    Expired,

    /// <summary>401: the token is not valid yet.</summary>
    NotYetValid,

    /// <summary>401: the header names no key.</summary>
    MissingKeyId,

    /// <summary>401: the named key is not among the issuer's, even when read anew (rate-limited).</summary>
    UnknownKey,

    /// <summary>401: the signature does not fit the named key.</summary>
    WrongSignature,

    /// <summary>503: the issuer's keys could never be read, so no token can be checked.</summary>
    MetadataUnavailable,

    /// <summary>403: the activity is not of the channel <c>msteams</c>.</summary>
    WrongChannel,

    /// <summary>403: the signing key is not endorsed for the activity's channel.</summary>
    NotEndorsed,

    /// <summary>403: the token has no <c>serviceurl</c> claim.</summary>
    MissingServiceUrlClaim,

    /// <summary>403: the activity's service URL is not the token's.</summary>
    ServiceUrlMismatch,

    /// <summary>403: the activity names no tenant.</summary>
    MissingTenant,

    /// <summary>403: the activity is of a tenant that is not allowed.</summary>
    TenantNotAllowed,

    /// <summary>401, local mode: the request did not come from this machine.</summary>
    NotLoopback,

    /// <summary>401, local mode: the <c>Host</c> header is not a loopback name, as with a tunnel or a rebound DNS name.</summary>
    HostNotLoopback,

    /// <summary>401, local mode: a proxy or tunnel passed the request on.</summary>
    Forwarded,

    /// <summary>401, local mode: a web page sent the request.</summary>
    SentByBrowser,

    /// <summary>401, local mode: the request bears a token, but without credentials there is no audience to check it for.</summary>
    UnexpectedToken,

    /// <summary>403, local mode: the activity's service URL is not on this machine.</summary>
    ServiceUrlNotLoopback,
}
