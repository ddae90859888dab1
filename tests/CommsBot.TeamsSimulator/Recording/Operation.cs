namespace CommsBot.Simulation.Recording;

/// <summary>Every kind of call that the simulator takes or makes.</summary>
public enum Operation
{
    /// <summary>Connector: create a conversation.</summary>
    CreateConversation,

    /// <summary>Connector: send to a conversation.</summary>
    Send,

    /// <summary>Connector: reply to an activity.</summary>
    Reply,

    /// <summary>Connector: update an activity.</summary>
    Update,

    /// <summary>Connector: delete an activity.</summary>
    Delete,

    /// <summary>Connector: all members.</summary>
    Members,

    /// <summary>Connector: members by page.</summary>
    PagedMembers,

    /// <summary>Connector: one member.</summary>
    Member,

    /// <summary>Connector: team details.</summary>
    TeamDetails,

    /// <summary>Connector: channels of a team.</summary>
    TeamChannels,

    /// <summary>Connector: a path that does not exist.</summary>
    UnknownConnectorCall,

    /// <summary>Bot Framework: OpenID metadata.</summary>
    ChannelMetadata,

    /// <summary>Bot Framework: key set.</summary>
    ChannelKeys,

    /// <summary>Entra: instance discovery, metadata and keys.</summary>
    EntraMetadata,

    /// <summary>Entra: token.</summary>
    EntraToken,

    /// <summary>Entra: sign-in page.</summary>
    EntraAuthorize,

    /// <summary>Managed identity: token.</summary>
    ManagedIdentityToken,

    /// <summary>Key Vault: names or a value.</summary>
    VaultSecrets,

    /// <summary>Graph: a person or people.</summary>
    GraphUsers,

    /// <summary>Graph: groups and their members.</summary>
    GraphGroups,

    /// <summary>Graph: read channel messages.</summary>
    GraphReadMessages,

    /// <summary>Graph: post a channel message.</summary>
    GraphPostMessage,

    /// <summary>Graph: correct or withdraw a channel message.</summary>
    GraphChangeMessage,

    /// <summary>Graph: teams, their channels and members.</summary>
    GraphTeams,

    /// <summary>Graph: the app catalogue, and looks at who has the app.</summary>
    GraphApps,

    /// <summary>Graph: the app installed for a person, or taken away.</summary>
    GraphInstall,

    /// <summary>Graph: several calls in one; each of them is counted as its own kind too.</summary>
    GraphBatch,

    /// <summary>Graph: a path that does not exist.</summary>
    UnknownGraphCall,

    /// <summary>An activity posted to the bot.</summary>
    ActivityToBot,
}
