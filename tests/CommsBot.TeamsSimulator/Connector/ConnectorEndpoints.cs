using CommsBot.Simulation.Recording;

namespace CommsBot.Simulation.Connector;

/// <summary>The paths of the Connector API, below any one-segment service URL such as <c>/teams/</c> or <c>/emea/</c>.</summary>
internal static class ConnectorEndpoints
{
    internal static void Map(WebApplication app, TeamsSimulator teams)
    {
        var api = new ConnectorApi(teams);
        var messages = new MessageOperations(api);
        var rosters = new RosterOperations(api);
        var conversations = app.MapGroup("/{region}/v3/conversations");
        conversations.MapPost("", api.Handle(Operation.CreateConversation, new CreateConversation(api).HandleAsync));
        conversations.MapPost("/{conversation}/activities", api.Handle(Operation.Send, messages.SendAsync));
        conversations.MapPost("/{conversation}/activities/{activity}", api.Handle(Operation.Reply, messages.SendAsync));
        conversations.MapPut("/{conversation}/activities/{activity}", api.Handle(Operation.Update, messages.UpdateAsync));
        conversations.MapDelete("/{conversation}/activities/{activity}", api.Handle(Operation.Delete, messages.DeleteAsync));
        conversations.MapGet("/{conversation}/members", api.Handle(Operation.Members, rosters.AllAsync));
        conversations.MapGet("/{conversation}/members/{member}", api.Handle(Operation.Member, rosters.OneAsync));
        conversations.MapGet("/{conversation}/pagedmembers", api.Handle(Operation.PagedMembers, rosters.PageAsync));
        app.MapGet("/{region}/v3/teams/{team}", api.Handle(Operation.TeamDetails, rosters.TeamAsync));
        app.MapGet("/{region}/v3/teams/{team}/conversations", api.Handle(Operation.TeamChannels, rosters.ChannelsAsync));
        app.Map("/{region}/v3/{**rest}", api.Handle(Operation.UnknownConnectorCall, call =>
            ValueTask.FromResult(call.Error(404, "NotFound", $"{call.Http.Request.Method} {call.Http.Request.Path} is not part of the Connector API here."))));
    }
}
