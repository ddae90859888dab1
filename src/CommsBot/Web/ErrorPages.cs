using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsBot.Web;

/// <summary>What went wrong and what to do, in the visitor's language.</summary>
internal static class ErrorPages
{
    public static Task ShowAsync(HttpContext context, int status) =>
        new RazorComponentResult<ErrorPage>(new { Status = status }) { StatusCode = status }.ExecuteAsync(context);
}
