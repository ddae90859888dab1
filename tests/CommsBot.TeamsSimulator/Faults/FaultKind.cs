namespace CommsBot.Simulation.Faults;

/// <summary>The ways in which a call can go wrong.</summary>
public enum FaultKind
{
    /// <summary>An error answer; nothing was done.</summary>
    Refuse,

    /// <summary>Done, but an error is answered all the same.</summary>
    AcceptThenRefuse,

    /// <summary>Done, but the connection is closed without an answer.</summary>
    AcceptThenDrop,

    /// <summary>Done, but no answer comes until the caller gives up.</summary>
    AcceptThenHang,

    /// <summary>Nothing is done, and no answer comes until the caller gives up.</summary>
    Hang,

    /// <summary>Nothing is done, and the connection is reset.</summary>
    Reset,

    /// <summary>Done, but late.</summary>
    Slow,
}
