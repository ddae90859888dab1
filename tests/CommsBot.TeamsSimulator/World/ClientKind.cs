namespace CommsBot.Simulation.World;

/// <summary>The program a person uses, as far as the bot can tell.</summary>
public enum ClientKind : byte
{
    /// <summary>A present Teams client.</summary>
    Teams,

    /// <summary>The Microsoft 365 Agents Playground: card actions arrive as <c>value:{action}</c> without a trigger.</summary>
    Playground,

    /// <summary>An old client that does not know Action.Execute and uses its Action.Submit fallback.</summary>
    Old,
}
