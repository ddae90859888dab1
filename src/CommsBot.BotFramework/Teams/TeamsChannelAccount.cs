using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework.Teams;

/// <summary>A person of a team or chat, as the roster knows them. Guests may lack the mail address and user principal name.</summary>
public sealed record TeamsChannelAccount : ChannelAccount
{
    /// <summary>The first name.</summary>
    public string? GivenName { get; init; }

    /// <summary>The last name.</summary>
    public string? Surname { get; init; }

    /// <summary>The mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The sign-in name.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary><c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
    public string? UserRole { get; init; }

    /// <summary>The Entra object id as older payloads name it; <see cref="ChannelAccount.AadObjectId"/> has it in any case.</summary>
    public string? ObjectId { get; init; }

    /// <summary>The account as it stands in an activity, with what Teams added to it.</summary>
    public static TeamsChannelAccount From(ChannelAccount account) =>
        ActivityReader.ReadPayload<TeamsChannelAccount>(BotFrameworkJsonContext.ToElement(account))!.WithAadObjectId();

    /// <summary>Older payloads name the Entra object id <c>objectId</c>.</summary>
    internal TeamsChannelAccount WithAadObjectId() => AadObjectId is null && ObjectId is not null ? this with { AadObjectId = ObjectId } : this;
}
