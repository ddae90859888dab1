using CommsBot.Simulation.Recording;

namespace CommsBot.Simulation.Graph;

/// <summary>The paths of Microsoft Graph that the product uses.</summary>
internal static class GraphEndpoints
{
    internal static void Map(WebApplication app, TeamsSimulator teams)
    {
        var api = new GraphApi(teams);
        var users = new UserRoutes(api);
        var groups = new GroupRoutes(api);
        var messages = new ChannelMessageRoutes(api);
        var graph = app.MapGroup("/v1.0");
        graph.MapGet("/users", api.Handle(Operation.GraphUsers, users.List));
        graph.MapGet("/users/{user}", api.Handle(Operation.GraphUsers, users.One));
        graph.MapGet("/me", api.Handle(Operation.GraphUsers, users.Me));
        graph.MapGet("/users/{user}/manager", api.Handle(Operation.GraphUsers, users.Manager));
        graph.MapGet("/users/{user}/mailboxSettings", api.Handle(Operation.GraphUsers, users.MailboxSettings));
        graph.MapGet("/users/{user}/mailboxSettings/workingHours", api.Handle(Operation.GraphUsers, users.WorkingHours));
        graph.MapGet("/groups", api.Handle(Operation.GraphGroups, groups.List));
        graph.MapGet("/groups/{group}", api.Handle(Operation.GraphGroups, groups.One));
        graph.MapGet("/groups/{group}/members", api.Handle(Operation.GraphGroups, groups.Members));
        graph.MapGet("/groups/{group}/transitiveMembers", api.Handle(Operation.GraphGroups, groups.TransitiveMembers));
        graph.MapGet("/groups/{group}/transitiveMembers/microsoft.graph.user", api.Handle(Operation.GraphGroups, groups.TransitiveUsers));
        graph.MapGet("/groups/{group}/transitiveMembers/graph.user", api.Handle(Operation.GraphGroups, groups.TransitiveUsers));
        graph.MapGet("/groups/{group}/owners", api.Handle(Operation.GraphGroups, groups.Owners));
        MapTeams(graph, api);
        MapApps(graph, api);
        graph.MapPost("/$batch", api.Handle(Operation.GraphBatch, async (call, _) => await call.InterceptAsync() ?? await new BatchRoute(api).HandleAsync(call)));
        var channel = graph.MapGroup("/teams/{team}/channels/{channel}/messages");
        channel.MapPost("", api.Handle(Operation.GraphPostMessage, messages.PostAsync));
        channel.MapGet("", api.Handle(Operation.GraphReadMessages, messages.ListAsync));
        channel.MapGet("/{message}", api.Handle(Operation.GraphReadMessages, messages.OneAsync));
        channel.MapPatch("/{message}", api.Handle(Operation.GraphChangeMessage, messages.EditAsync));
        channel.MapPost("/{message}/softDelete", api.Handle(Operation.GraphChangeMessage, messages.WithdrawAsync));
        channel.MapGet("/{message}/replies", api.Handle(Operation.GraphReadMessages, messages.RepliesAsync));
        channel.MapPost("/{message}/replies", api.Handle(Operation.GraphPostMessage, messages.PostAsync));
        graph.Map("/{**rest}", api.Handle(Operation.UnknownGraphCall, (call, _) =>
            call.Error(404, "ResourceNotFound", $"{call.Http.Request.Method} {call.Http.Request.Path} is not part of the simulated Graph.")));
    }
    private static void MapTeams(RouteGroupBuilder graph, GraphApi api)
    {
        var teams = new TeamRoutes(api);
        graph.MapGet("/teams/{team}", api.Handle(Operation.GraphTeams, teams.One));
        graph.MapGet("/teams/{team}/members", api.Handle(Operation.GraphTeams, teams.Members));
        graph.MapGet("/teams/{team}/channels", api.Handle(Operation.GraphTeams, teams.Channels));
        graph.MapGet("/teams/{team}/primaryChannel", api.Handle(Operation.GraphTeams, teams.PrimaryChannel));
    }

    private static void MapApps(RouteGroupBuilder graph, GraphApi api)
    {
        var apps = new InstalledAppRoutes(api);
        graph.MapGet("/appCatalogs/teamsApps", api.Handle(Operation.GraphApps, apps.Catalog));
        graph.MapGet("/users/{user}/teamwork/installedApps", api.Handle(Operation.GraphApps, apps.List));
        graph.MapPost("/users/{user}/teamwork/installedApps", api.Handle(Operation.GraphInstall, apps.InstallAsync));
        graph.MapDelete("/users/{user}/teamwork/installedApps/{installation}", api.Handle(Operation.GraphInstall, apps.Remove));
        graph.MapGet("/users/{user}/teamwork/installedApps/{installation}/chat", api.Handle(Operation.GraphApps, apps.Chat));
    }
}
