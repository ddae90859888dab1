namespace CommsBot.Graph;

/// <summary>Graph refused, or could not be reached. Names what was asked for, never a person.</summary>
internal sealed class GraphException(string operation, int? status, string? code, Exception inner)
    : Exception($"Microsoft Graph did not answer \"{operation}\": {(status is null ? inner.GetType().Name : $"{status} {code}")}", inner)
{
    public string Operation { get; } = operation;

    /// <summary>Null when no answer came, or no token could be had.</summary>
    public int? Status { get; } = status;

    public string? Code { get; } = code;

    /// <summary>A permission is missing: an admin has to grant it.</summary>
    public bool IsNotPermitted => Status is 401 or 403;

    /// <summary>Entra gave no token to ask with: the bot's credential is wrong, or Entra cannot be reached.</summary>
    public bool HasNoToken => InnerException is Azure.Identity.AuthenticationFailedException;

    public bool IsNotFound => Status is 404;
}
