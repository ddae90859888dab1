using CommsBot.Access;
using Microsoft.AspNetCore.Authorization;

namespace CommsBot.Web;

internal sealed record RoleRequirement(Role Role) : IAuthorizationRequirement
{
    /// <summary>The name of the policy of a role.</summary>
    public static string Policy(Role role) => $"Role:{role}";
}

internal sealed class RoleRequirementHandler(Roles roles) : AuthorizationHandler<RoleRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        if (Visitor.Of(context.User, roles).Role.HasFlag(requirement.Role))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
