using System.Globalization;
using CommsBot.Access;
using CommsBot.Audiences;
using CommsBot.Cards;
using CommsBot.Tests.Cards;
using Xunit;

namespace CommsBot.Tests.Audiences;

public class AudienceCardsTests
{
    private static readonly Rights Anybody = new(Role.CommsManager, null);

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_face_of_audiences(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var group = new AudienceView(
            new AudienceId(Guid.Parse("0197c0de-0000-7000-8000-000000000001")), "Sales *DACH*", AudienceKind.Group, "Megan Bowen", 1,
            new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(1)));
        var list = group with { Id = new AudienceId(Guid.Parse("0197c0de-0000-7000-8000-000000000002")), Name = "Pilot", Kind = AudienceKind.List, Size = 45_000, RefreshedAt = null };

        GoldenCard.ShouldMatch(AudienceCards.List(culture, [group, list], Anybody), $"audiences.{language}");
        GoldenCard.ShouldMatch(AudienceCards.List(culture, [list], new Rights(Role.CommsManager, new HashSet<string> { "Pilot" })), $"audiences-limited.{language}");
        GoldenCard.ShouldMatch(AudienceCards.List(culture, [], Anybody), $"audiences-none.{language}");
        GoldenCard.ShouldMatch(AudienceCards.One(culture, list, CardNotice.Done("notice"), ["a@x.com", "b_c@x.com"]), $"audience.{language}");
        GoldenCard.ShouldMatch(AudienceCards.AskDelete(culture, group), $"audience-delete.{language}");
        GoldenCard.ShouldMatch(AudienceCards.Form(culture, new AudienceDraft("Sales", AudienceKind.Channel, "link"), "problem"), $"audience-form.{language}");
    }
}
