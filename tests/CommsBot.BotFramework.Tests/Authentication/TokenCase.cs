using System.Text.Json.Nodes;
using CommsBot.BotFramework.Authentication;

namespace CommsBot.BotFramework.Tests.Authentication;

/// <summary>One kind of request: its Authorization header, its activity, and what has to come of it.</summary>
internal sealed record TokenCase(string Name, AuthenticationFailureReason Reason, Func<SigningAuthority, string?> Authorization, Action<JsonObject>? Activity = null)
{
    public override string ToString() => Name;

    /// <summary>A case whose token differs from a good one by a change.</summary>
    public static TokenCase Token(string name, AuthenticationFailureReason reason, Action<TestToken> change, string key = "main", Action<JsonObject>? activity = null) =>
        new(name, reason, authority => $"Bearer {authority.Token(authority.Keys.Single(x => x.Id == key)).With(change)}", activity);

    /// <summary>A case with a good token whose text is changed afterwards.</summary>
    public static TokenCase Text(string name, AuthenticationFailureReason reason, Func<string, string> change) =>
        new(name, reason, authority => $"Bearer {change(authority.Token().ToString())}");

    /// <summary>A case with another Authorization header around a good token.</summary>
    public static TokenCase Header(string name, AuthenticationFailureReason reason, Func<string, string?> change) =>
        new(name, reason, authority => change(authority.Token().ToString()));

    /// <summary>A case with a good token and an activity that it does not allow.</summary>
    public static TokenCase With(string name, AuthenticationFailureReason reason, Action<JsonObject> activity) => Token(name, reason, _ => { }, activity: activity);
}
