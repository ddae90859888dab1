using System.Net;
using System.Net.Sockets;
using CommsBot.Playground;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Playground;

/// <summary>The tests change PATH, which belongs to the whole process: they run alone.</summary>
[CollectionDefinition(nameof(ChangesPath), DisableParallelization = true)]
public sealed class ChangesPath;

[Collection(nameof(ChangesPath))]
public sealed class PlaygroundHostTests
{
    private const string AnswersPing =
        """
        const port = Number(process.argv[process.argv.indexOf("-p") + 1]);
        require("http").createServer((request, response) => response.end("pong")).listen(port);
        """;

    [Fact]
    public async Task Tells_its_address_and_four_things_to_try_once_it_answers()
    {
        await using var stage = new PlaygroundStage();
        await stage.StartAsync(new() { PackageFolder = stage.WithPackage(AnswersPing) });

        await stage.SaysAsync($"The Agents Playground is ready: http://localhost:{stage.Port}");
        foreach (var number in (string[])["1. ", "2. ", "3. ", "4. "]) stage.Said.ShouldContain(number);
    }

    [Fact]
    public async Task Starts_without_telemetry_as_Teams_at_the_bots_address()
    {
        await using var stage = new PlaygroundStage();
        var arguments = Path.GetTempFileName();
        var package = stage.WithPackage($"require('fs').writeFileSync({JsonText(arguments)}, process.argv.slice(2).join(' '));" + AnswersPing);
        await stage.StartAsync(new() { PackageFolder = package });

        await stage.SaysAsync("is ready");
        (await File.ReadAllTextAsync(arguments, TestContext.Current.CancellationToken))
            .ShouldBe($"start -e {stage.BotAddress}/api/messages -c msteams -p {stage.Port} --disable-telemetry");
    }

    [Fact]
    public async Task Ends_with_the_bot()
    {
        await using var stage = new PlaygroundStage();
        await stage.StartAsync(new() { PackageFolder = stage.WithPackage(AnswersPing) });
        await stage.SaysAsync("is ready");

        await stage.StopAsync();

        await stage.PageIsGoneAsync();
        stage.Said.ShouldNotContain("not there");
    }

    [Fact]
    public async Task Missing_Node_is_one_sentence_and_the_bot_runs_on()
    {
        await using var stage = await new PlaygroundStage().StartAsync();

        await stage.SaysAsync($"Node.js was not found. Install Node.js 20 or later (npx comes with it) and start the bot again. The bot runs on at {stage.BotAddress}.");
        (await stage.AskBotAsync()).ShouldBe("bot");
    }

    [Fact]
    public async Task A_package_that_npx_cannot_fetch_is_one_sentence_and_the_bot_runs_on()
    {
        await using var stage = await new PlaygroundStage().WithNpx(
            """
            console.error("npm warn something else");
            console.error("npm error code ENOTFOUND");
            console.error("npm error network This is a problem related to network connectivity.");
            process.exit(1);
            """).StartAsync();

        await stage.SaysAsync($"npx could not fetch {PlaygroundProcess.Package} (npm error code ENOTFOUND). Check the network");
        (await stage.AskBotAsync()).ShouldBe("bot");
    }

    [Fact]
    public async Task An_early_end_is_one_sentence_with_its_last_words()
    {
        await using var stage = await new PlaygroundStage().WithNpx("console.error('SyntaxError: what is this?'); process.exit(7);").StartAsync();

        await stage.SaysAsync("It ended by itself with exit code 7 (SyntaxError: what is this?). Look into ");
        (await stage.AskBotAsync()).ShouldBe("bot");
    }

    [Fact]
    public async Task A_late_end_is_told_too()
    {
        await using var stage = new PlaygroundStage();
        await stage.StartAsync(new() { PackageFolder = stage.WithPackage(AnswersPing.Replace("=> response.end(\"pong\")",
            "=> { response.end('pong'); setTimeout(() => process.exit(3), 500); }", StringComparison.Ordinal)) });

        await stage.SaysAsync("is ready");
        await stage.SaysAsync("It ended by itself with exit code 3");
    }

    [Fact]
    public async Task A_Playground_that_does_not_answer_in_time_is_ended()
    {
        await using var stage = await new PlaygroundStage().WithNpx("setInterval(() => {}, 1000);").StartAsync(new() { StartLimit = TimeSpan.FromSeconds(1) });

        await stage.SaysAsync("It did not answer within 1 seconds. Start the bot again, or allow more time with Playground:StartLimit.");
    }

    [Fact]
    public async Task A_taken_port_is_one_sentence_and_nothing_is_started()
    {
        await using var stage = new PlaygroundStage();
        using var other = new TcpListener(IPAddress.Loopback, stage.Port);
        other.Start();
        await stage.StartAsync();

        await stage.SaysAsync($"Port {stage.Port} is taken by another program. End that program or set Playground:Port to a free port, and start the bot again.");
        stage.Said.ShouldNotContain("Starting");
    }

    private static string JsonText(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
