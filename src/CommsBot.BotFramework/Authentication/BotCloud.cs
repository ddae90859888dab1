namespace CommsBot.BotFramework.Authentication;

/// <summary>The Microsoft cloud the bot lives in; chooses the preset of every outside address.</summary>
public enum BotCloud
{
    /// <summary>The public cloud, GCC (not High) included. The default.</summary>
    Public,

    /// <summary>US government: GCC High and DoD.</summary>
    UsGovernment,

    /// <summary>China, operated by 21Vianet.</summary>
    China,
}
