using System.Net.Http.Headers;
using System.Text.Json;
using CommsBot.Simulation;

namespace CommsBot.Benchmarks.Turns;

/// <summary>CommsBot and Bot Builder in one run: same token, same activity, same card, measured by turns.</summary>
internal static class CompareBots
{
    public static async Task<int> RunAsync(LoadOptions load, CancellationToken cancellationToken)
    {
        var options = new TeamsSimulatorOptions();
        await using var teams = await TeamsSimulator.StartAsync(options, cancellationToken);
        string[] tokens = [.. Enumerable.Range(0, load.Tokens).Select(i => teams.ChannelTokens.Mint(token => token.WithClaim("jti", $"{i}")))];
        var token = tokens[0];
        var activity = VoteActivity.Write(teams.Bot.ServiceUrl, options);

        await using var commsBot = await BotProcess.StartCommsBotAsync(teams, options);
        await using var peer = load.WithPeer ? await BotProcess.StartBotBuilderAsync(teams, options) : null;
        BotProcess[] bots = peer is null ? [commsBot] : [commsBot, peer];

        var answers = await Task.WhenAll(bots.Select(bot => AskAsync(bot, token, activity, cancellationToken)));
        if (!answers.All(answer => JsonElement.DeepEquals(answer, answers[0])))
            throw new InvalidOperationException($"The bots answer differently:\n{string.Join('\n', answers)}");
        await Task.WhenAll(bots.Select(bot => ExpectRefusalAsync(bot, token, activity, cancellationToken)));

        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System, cancellationToken);
        var report = new Report(bots.ToDictionary(bot => bot.Name, bot => bot.WorkingSet));
        report.WriteHead(load, activity.Length, answers[0].GetRawText().Length);

        foreach (var bot in bots)
            _ = await Load.RunAsync(bot, Requests(bot), load.Connections, LoadOptions.WarmUp, cancellationToken);
        for (var round = 0; round < load.Rounds; round++)
        {
            foreach (var bot in bots)
                report.Add(bot.Name, await Load.RunAsync(bot, Requests(bot), load.Connections, load.Duration, cancellationToken));
        }

        report.WriteSummary();
        return 0;

        byte[][] Requests(BotProcess bot) => [.. tokens.Select(each => VoteConnection.WriteRequest(bot.Endpoint, each, activity))];
    }

    private static async Task<JsonElement> AskAsync(BotProcess bot, string token, byte[] activity, CancellationToken cancellationToken)
    {
        using var response = await PostAsync(bot, token, activity, cancellationToken);
        var answer = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode ? JsonElement.Parse(answer) : throw new InvalidOperationException($"{bot.Name} answered {response.StatusCode}: {answer}");
    }

    // A bot that does not look at tokens would be fast.
    private static async Task ExpectRefusalAsync(BotProcess bot, string token, byte[] activity, CancellationToken cancellationToken)
    {
        var middle = token.LastIndexOf('.') + 20;
        var forged = token[..middle] + (token[middle] == 'A' ? 'B' : 'A') + token[(middle + 1)..];
        using var response = await PostAsync(bot, forged, activity, cancellationToken);
        if (response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{bot.Name} does not check tokens.");
    }

    private static async Task<HttpResponseMessage> PostAsync(BotProcess bot, string token, byte[] activity, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        using var content = new ByteArrayContent(activity);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.PostAsync(bot.Endpoint, content, cancellationToken);
    }
}
