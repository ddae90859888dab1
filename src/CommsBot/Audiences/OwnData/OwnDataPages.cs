using CommsBot.Access;
using CommsBot.Auditing;
using CommsBot.Privacy;
using CommsBot.Storage;
using CommsBot.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsBot.Audiences.OwnData;

/// <summary>One's own data, for whoever is signed in; anybody's, and forgetting them, for admins.</summary>
internal static class OwnDataPages
{
    public const string Path = "/people";
    public const string OwnDataPath = "/my-data.json";
    public const string ForgottenQuery = "forgotten";

    public static void MapOwnData(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(OwnDataPath, OwnAsync).RequireRole(Role.None);
        routes.MapGet(Path, (string? q) => new RazorComponentResult<PeoplePage>(new { Text = q })).RequireRole(Role.Admin);
        routes.MapGet(Path + "/{id:guid}", (Guid id) => new RazorComponentResult<PersonPage>(new { Id = id })).RequireRole(Role.Admin);
        routes.MapGet(Path + "/{id:guid}/data.json", DownloadAsync).RequireRole(Role.Admin);
        routes.MapPost(Path + "/{id:guid}/forget", ForgetAsync).RequireRole(Role.Admin);
    }

    public static string AddressOf(Guid person) => $"{Path}/{person}";

    public static string DataOf(Guid person) => $"{Path}/{person}/data.json";

    public static string ForgettingOf(Guid person) => $"{Path}/{person}/forget";

    private static async Task<IResult> OwnAsync(HttpContext context, FindSubjects subjects, ExportSubject export, Roles roles, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(context.User, roles);
        return await subjects.OfAsync(visitor.TenantId, null, visitor.EntraObjectId, cancellationToken) is [var me, ..]
            ? File(await export.RunAsync(me, cancellationToken))
            : TypedResults.NotFound();
    }

    private static async Task<IResult> DownloadAsync(
        Guid id, HttpContext context, FindSubjects subjects, ExportSubject export, People people, AuditLog audit, CommsBotDbContext db, Roles roles, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(context.User, roles);
        if (await subjects.FindAsync(visitor.TenantId, new PersonId(id), cancellationToken) is not { } subject)
            return TypedResults.NotFound();

        audit.Add(await ActorAsync(people, visitor, subject, cancellationToken), AuditAction.Downloaded, subject.Name, "data.json");
        await db.SaveChangesAsync(cancellationToken);
        return File(await export.RunAsync(subject, cancellationToken));
    }

    private static async Task<IResult> ForgetAsync(
        Guid id, HttpContext context, IAntiforgery antiforgery, FindSubjects subjects, ForgetPerson forgetPerson, People people, Roles roles, CancellationToken cancellationToken)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest();

        var visitor = Visitor.Of(context.User, roles);
        if (await subjects.FindAsync(visitor.TenantId, new PersonId(id), cancellationToken) is { } subject)
            await forgetPerson.RunAsync(subject, await ActorAsync(people, visitor, subject, cancellationToken), cancellationToken);
        return TypedResults.LocalRedirect($"{Path}?{ForgottenQuery}=1");
    }

    /// <summary>Of the person's own tenant: local mode tells none.</summary>
    private static async Task<AuditActor> ActorAsync(People people, Visitor visitor, DataSubject subject, CancellationToken cancellationToken) =>
        await people.GetActorAsync(visitor, cancellationToken) with { TenantId = subject.TenantId };

    private static FileContentHttpResult File(byte[] json) => TypedResults.File(json, "application/json", "my-data.json");
}
