using CommsBot.Audiences;
using CommsBot.Storage;
using CommsBot.Teams;

namespace CommsBot.Delivery;

/// <summary><c>deliveries</c>: how far my newest sendings are, each on a card that follows.</summary>
internal sealed class DeliveryCommands(ReadDeliveryReport readReport, ShowProgress showProgress, People people)
{
    private const int MostShown = 3;

    public async Task ListAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var texts = new DeliveryTexts(turn.Culture);
        if (turn.Scope != ConversationScope.Personal)
        {
            await turn.SayAsync(texts.InPersonalChat, cancellationToken);
            return;
        }

        var newest = await readReport.NewestAsync(await people.GetSenderAsync(turn, cancellationToken), MostShown, cancellationToken);
        if (newest.Count == 0)
            await turn.SayAsync(texts.NothingSent, cancellationToken);

        foreach (var id in newest.AsEnumerable().Reverse())
            await showProgress.RunAsync(id, turn, cancellationToken);
    }
}
