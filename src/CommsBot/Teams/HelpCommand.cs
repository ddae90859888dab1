namespace CommsBot.Teams;

internal sealed class HelpCommand(HomeCard home)
{
    public Task RunAsync(CommandRequest request, CancellationToken cancellationToken) =>
        request.Turn.ShowAsync(home.ForHelp(request.Turn), cancellationToken);
}
