using CommsBot.Storage;

namespace CommsBot.Audiences;

/// <summary>Somebody the bot has met: who wrote to it, was mentioned to it, or is in a conversation it was added to.</summary>
internal sealed class Person
{
    private Person()
    {
    }

    public PersonId Id { get; private init; }

    public required string TenantId { get; init; }

    /// <summary>The id by which Teams names the person to this bot (<c>29:…</c>).</summary>
    public required string TeamsUserId { get; init; }

    public string? EntraObjectId { get; private set; }

    public required string Name { get; set; }

    /// <summary><see cref="PersonName.Key"/> of the name, for look-up.</summary>
    public required string NameKey { get; set; }

    /// <summary>The locale of their Teams client; null until they wrote.</summary>
    public string? Locale { get; private set; }

    // English commands are what everybody finds written down, so they tell nothing of a person's language.
    private const string CommonCommandLanguage = "en";

    /// <summary>The language whose own command words they typed last; null when they use the English ones.</summary>
    public string? TypedLanguage { get; private set; }

    /// <summary>The language to address them in; null when nothing tells it.</summary>
    public string? Language => TypedLanguage ?? Locale;

    public DateTimeOffset MetAt { get; private init; }

    public static Person Meet(PersonSighting sighting, TimeProvider clock) => new()
    {
        Id = ITypedId<PersonId>.New(clock),
        TenantId = sighting.TenantId,
        TeamsUserId = sighting.TeamsUserId,
        EntraObjectId = sighting.EntraObjectId,
        Name = sighting.Name,
        NameKey = PersonName.Key(sighting.Name),
        Locale = sighting.Locale,
        TypedLanguage = sighting.TypedLanguage is CommonCommandLanguage ? null : sighting.TypedLanguage,
        MetAt = clock.GetUtcNow(),
    };

    /// <summary>Takes over what a later sighting tells; what it leaves out stays.</summary>
    public void MeetAgain(PersonSighting sighting)
    {
        EntraObjectId = sighting.EntraObjectId ?? EntraObjectId;
        Locale = sighting.Locale ?? Locale;
        TypedLanguage = sighting.TypedLanguage switch
        {
            null => TypedLanguage,
            CommonCommandLanguage => null,
            var language => language,
        };

        if (sighting.Name is "")
            return;

        Name = sighting.Name;
        NameKey = PersonName.Key(sighting.Name);
    }
}

/// <summary>What one activity or roster tells of a person.</summary>
internal sealed record PersonSighting(string TenantId, string TeamsUserId, string? EntraObjectId, string Name)
{
    public string? Locale { get; init; }

    public string? TypedLanguage { get; init; }
}
