using System.Text.Json.Serialization;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Teams;

namespace CommsBot.BotFramework.Connector;

/// <summary>How the Connector's own answers are read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(TolerantStringConverter), typeof(TolerantInt32Converter), typeof(TolerantListConverter<TeamsChannelAccount>), typeof(TolerantListConverter<ChannelInfo>),
    ])]
[JsonSerializable(typeof(TeamsChannelAccount))]
[JsonSerializable(typeof(PagedMembersResult))]
[JsonSerializable(typeof(TeamDetails))]
[JsonSerializable(typeof(ConversationList))]
internal sealed partial class ConnectorJsonContext : JsonSerializerContext;
