using CommsBot.Recognition.Endorsements;
using CommsBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Recognition;

public sealed class EndorsingOnSqliteTests : EndorsingTests<OnSqlite>;

public sealed class EndorsingOnPostgresTests : EndorsingTests<OnPostgres>;

public abstract class EndorsingTests<TDatabase> : NominationStage<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task Colleagues_endorse_once_each_and_the_card_shows_everybody_who_did()
    {
        await NominateAsync(Adele, Megan);
        var card = await CardAsync(Jörg);

        await Task.WhenAll(Jörg.TapsAsync(card, "Endorse"), Jörg.TapsAsync(card, "Endorse"));

        (await ReadAsync(db => db.Set<Endorsement>().CountAsync())).ShouldBe(1);
        await Adele.WaitsForAsync(m => m.Id == card.Id && Shows(m, "Endorsed by Jörg Müller"), Kudos);
        (await Adele.TapsAsync(card, "Endorse")).Toast.ShouldNotBeNull().ShouldContain("yourself");
        (await Megan.TapsAsync(card, "Endorse")).Toast.ShouldNotBeNull().ShouldContain("about you");
        (await ReadAsync(db => db.Set<Endorsement>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_card_is_posted_once_however_often_it_is_looked_for()
    {
        await NominateAsync(Adele, Megan);
        await CardAsync(Jörg);
        await Task.WhenAll(TendAsync(), TendAsync(), TendAsync());

        Jörg.SeesFromBot(Kudos).Count(m => Shows(m, Reason)).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_changes_their_mind_is_taken_from_the_channel_and_put_back()
    {
        await NominateAsync(Adele, Megan);
        var card = await CardAsync(Jörg);
        await Megan.TapsAsync(await NoticeOfAsync(Megan), "Do not name me");
        await Teams.UntilAsync(() => Jörg.Sees(Kudos).All(m => m.Id != card.Id) ? "gone" : null);

        await Megan.TapsAsync(Megan.SeesLast(), "Name me after all");
        await CardAsync(Jörg);
    }

    [Fact]
    public async Task The_dialog_on_the_card_nominates_the_next()
    {
        await NominateAsync(Adele, Megan);
        var dialog = (await Jörg.TapsAsync(await CardAsync(Jörg), "Thank someone")).Dialog.ShouldNotBeNull();
        dialog.CardText.ShouldContain("Wem");
        var adele = (await ReadAsync(db => db.Set<CommsBot.Audiences.Person>().SingleAsync(p => p.Name == "Adele Vance"))).Id.ToString();

        var answer = await Jörg.SubmitsAsync(dialog, "Nominieren", new { who = adele, value = "Sharing", reason = "sie hat an alle gedacht, auch an uns", helped = "dem Vertrieb" });

        answer.Toast.ShouldNotBeNull().ShouldContain("Adele Vance");
        var made = (await NominationsAsync())[1];
        (made.Helped, made.PlaceId).ShouldBe(("dem Vertrieb", Kudos.Id));
    }

    [Fact]
    public async Task The_message_extension_takes_author_and_link_from_the_message()
    {
        await Megan.SaysAsync("I wrote the guide down for all of you", Kudos);
        var message = Adele.Sees(Kudos)[^1];

        var dialog = (await Adele.ChoosesAsync("nominate", message)).Dialog.ShouldNotBeNull();
        dialog.CardText.ShouldContain("Megan Bowen");
        var answer = await Adele.SubmitsAsync(dialog, "Nominate", new { value = "Sharing", reason = Reason });
        await Adele.SubmitsAsync(dialog, "Nominate", new { value = "Sharing", reason = Reason });

        answer.Toast.ShouldNotBeNull().ShouldContain("Thank you for thinking of Megan Bowen");
        (await NominationsAsync()).ShouldHaveSingleItem().MessageLink.ShouldNotBeNull();
        (await Megan.ChoosesAsync("nominate", message)).Toast.ShouldNotBeNull().ShouldContain("from a colleague");
    }

    [Fact]
    public async Task The_message_extension_opens_from_the_compose_box_with_people_to_choose()
    {
        await Megan.SaysAsync("help");
        var dialog = (await Adele.ChoosesAsync("nominate", Kudos)).Dialog.ShouldNotBeNull();
        dialog.CardText.ShouldContain("Whom would you like to thank?");
    }
}
