namespace CommsBot.Playground;

/// <summary>The lines that greet a newcomer in the console.</summary>
internal static class WhatToTry
{
    public static string At(string address) =>
        $"""

        The Agents Playground is ready: {address}
        Four things to try there (in the channel, pick the @names from the list that opens while you type):
          1. Personal Chat:   help
          2. Personal Chat:   poll "Lunch together on Friday?" Yes | No | Maybe
          3. Channel Kudos:   @CommsBot nominate @Megan Bowen for Sharing because she turned her migration notes into a guide
          4. Channel Kudos:   @CommsBot shout-out preview   and then   @CommsBot shout-out now
        Ctrl+C ends the bot and the Playground.

        """;
}
