using CommsBot.Audiences;
using CommsBot.Delivery;
using Microsoft.Extensions.Options;

namespace CommsBot.Recognition.Nominations;

/// <summary>When, and in which language, a notice may reach somebody: it keeps their hours, but no budget.</summary>
internal sealed class PersonalHours(PersonalPreferences preferences, IOptions<DeliveryOptions> delivery, TimeProvider clock)
{
    public async Task<bool> AreNowAsync(Person person, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var hours = RecipientHours.Of(person, await preferences.ReadAsync(person.Id, cancellationToken));
        var reachability = hours.Reachability(person.TimeZone ?? TimeZoneInfo.Utc.Id, delivery.Value.KeepsOfficeHours);

        // Hours that never come would keep them from hearing of it at all.
        return reachability.NextAllowed(now, null) is not { } next || next <= now;
    }

    public async Task<string?> LanguageOfAsync(Person person, CancellationToken cancellationToken) =>
        (await preferences.ReadAsync(person.Id, cancellationToken)).Language ?? person.Language;
}
