using CommsBot.Graph;
using CommsBot.Privacy;
using CommsBot.Storage;

namespace CommsBot.Audiences;

/// <summary>
/// Somebody the bot knows: who wrote to it, was mentioned to it, is in a conversation it was added to, or is in the directory. Teams and the
/// directory name a person differently; whoever is known by one name and turns up with both becomes one row.
/// </summary>
internal sealed class Person
{
    private Person()
    {
    }

    public PersonId Id { get; private init; }

    public required string TenantId { get; init; }

    /// <summary>The id by which Teams names the person to this bot (<c>29:…</c>); null until Teams has shown them.</summary>
    public string? TeamsUserId { get; private set; }

    public string? EntraObjectId { get; private set; }

    /// <summary>What to write to or mention them by: Teams takes either id. Empty for somebody who was forgotten: nothing reaches them.</summary>
    public string Address => TeamsUserId ?? EntraObjectId ?? "";

    /// <summary>Whether nothing is left of them but the row that others' rows lead to.</summary>
    public bool IsForgotten => TeamsUserId is null && EntraObjectId is null;

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

    /// <summary>IANA id, from the directory or their client; null when neither tells it.</summary>
    public string? TimeZone { get; private set; }

    /// <summary>When they work, as the directory tells it; null when it does not.</summary>
    public TimeOnly? WorkStart { get; private set; }

    public TimeOnly? WorkEnd { get; private set; }

    /// <summary>The days as <see cref="Scheduling.Weekdays"/>.</summary>
    public int? WorkDays { get; private set; }

    public string? Mail { get; private set; }

    public string? UserPrincipalName { get; private set; }

    public string? Department { get; private set; }

    public string? Office { get; private set; }

    public string? Country { get; private set; }

    public string? ManagerEntraObjectId { get; private set; }

    public bool IsGuest { get; private set; }

    /// <summary>When the directory no longer knew them or had closed their account.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>When the directory was last asked about them.</summary>
    public DateTimeOffset? RefreshedAt { get; private set; }

    /// <summary>
    /// The day only, in this and in <see cref="Id"/>: somebody may be met by answering an anonymous poll, whose table must not tell when.
    /// </summary>
    public DateTimeOffset MetAt { get; private init; }

    public static Person Meet(PersonSighting sighting, TimeProvider clock) => new()
    {
        Id = PersonId.From(Guid.CreateVersion7(DayOf(clock))),
        TenantId = sighting.TenantId,
        TeamsUserId = sighting.TeamsUserId,
        EntraObjectId = sighting.EntraObjectId,
        Name = sighting.Name,
        NameKey = PersonName.Key(sighting.Name),
        Locale = sighting.Locale,
        TypedLanguage = sighting.TypedLanguage is CommonCommandLanguage ? null : sighting.TypedLanguage,
        TimeZone = sighting.TimeZone,
        Mail = sighting.Mail,
        UserPrincipalName = sighting.UserPrincipalName,
        MetAt = DayOf(clock),
    };

    /// <summary>Whether <see cref="MeetAgain"/> would change anything.</summary>
    public bool IsNews(PersonSighting sighting) =>
        sighting.TeamsUserId != TeamsUserId
        || (sighting.EntraObjectId is { } entra && entra != EntraObjectId)
        || LeftAt is not null
        || (TimeZone is null && sighting.TimeZone is not null)
        || (sighting.Locale is { } locale && locale != Locale)
        || (sighting.Mail is { } mail && mail != Mail)
        || (sighting.UserPrincipalName is { } upn && upn != UserPrincipalName)
        || (sighting.TypedLanguage is { } typed && (typed is CommonCommandLanguage ? null : typed) != TypedLanguage)
        || (sighting.Name is not "" && sighting.Name != Name);

    /// <summary>Takes over what a later sighting tells; what it leaves out stays.</summary>
    public void MeetAgain(PersonSighting sighting)
    {
        TeamsUserId = sighting.TeamsUserId;
        EntraObjectId = sighting.EntraObjectId ?? EntraObjectId;
        LeftAt = null;
        TimeZone ??= sighting.TimeZone;
        Locale = sighting.Locale ?? Locale;
        Mail = sighting.Mail ?? Mail;
        UserPrincipalName = sighting.UserPrincipalName ?? UserPrincipalName;
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

    public static Person Know(DirectoryEntry entry, string tenantId, TimeProvider clock)
    {
        var person = new Person
        {
            Id = PersonId.From(Guid.CreateVersion7(DayOf(clock))),
            TenantId = tenantId,
            EntraObjectId = entry.EntraObjectId,
            Name = entry.Name,
            NameKey = PersonName.Key(entry.Name),
            MetAt = DayOf(clock),
        };
        person.Refresh(entry, clock.GetUtcNow());
        // A list tells less than the person's own entry: that is still to be read.
        person.RefreshedAt = null;
        return person;
    }

    /// <summary>Takes over what the directory tells; a field it does not tell (switched off, not permitted) is emptied.</summary>
    public void Refresh(DirectoryEntry entry, DateTimeOffset now)
    {
        Name = entry.Name;
        NameKey = PersonName.Key(entry.Name);
        (Mail, UserPrincipalName) = (entry.Mail, entry.UserPrincipalName);
        (Department, Office, Country, ManagerEntraObjectId) = (entry.Department, entry.Office, entry.Country, entry.ManagerEntraObjectId);
        (WorkStart, WorkEnd, WorkDays) = (entry.WorkStart, entry.WorkEnd, entry.WorkDays);
        TimeZone = entry.TimeZone ?? TimeZone;
        Locale ??= entry.PreferredLanguage;
        IsGuest = entry.IsGuest;
        LeftAt = entry.IsEnabled ? null : LeftAt ?? now;
        RefreshedAt = now;
    }

    private static DateTimeOffset DayOf(TimeProvider clock) => new(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);

    /// <summary>From now on nobody is named, found or written to by this row.</summary>
    public void Forget(TimeProvider clock)
    {
        (TeamsUserId, EntraObjectId, Mail, UserPrincipalName, ManagerEntraObjectId) = (null, null, null, null, null);
        (Name, NameKey) = (DataSubject.Nameless, "");
        (Department, Office, Country, Locale, TypedLanguage, TimeZone) = (null, null, null, null, null, null);
        (WorkStart, WorkEnd, WorkDays, IsGuest, RefreshedAt) = (null, null, null, false, null);
        LeftAt = DayOf(clock);
    }

    public void Leave(DateTimeOffset now)
    {
        LeftAt ??= now;
        RefreshedAt = now;
    }
}

/// <summary>What one activity or roster tells of a person.</summary>
internal sealed record PersonSighting(string TenantId, string TeamsUserId, string? EntraObjectId, string Name)
{
    public string? Locale { get; init; }

    public string? TypedLanguage { get; init; }

    /// <summary>IANA id of the client's time zone.</summary>
    public string? TimeZone { get; init; }

    public string? Mail { get; init; }

    public string? UserPrincipalName { get; init; }

    /// <summary>By each of which they may have asked to be forgotten.</summary>
    public IEnumerable<string?> Ids => [TeamsUserId, EntraObjectId, Mail, UserPrincipalName];
}
