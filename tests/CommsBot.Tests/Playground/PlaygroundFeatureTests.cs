using CommsBot.Playground;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Playground;

public sealed class PlaygroundFeatureTests
{
    [Theory]
    [InlineData("Development", null, true)]
    [InlineData("Development", "false", false)]
    [InlineData("Production", null, false)]
    [InlineData("Production", "true", false)]
    [InlineData("Staging", "true", false)]
    public void Is_there_in_Development_only_and_can_be_switched_off(string environment, string? enabled, bool isThere)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection([new("Playground:Enabled", enabled)]);

        builder.AddPlayground();

        builder.Build().Services.GetServices<IHostedService>().OfType<PlaygroundHost>().Any().ShouldBe(isThere);
    }
}
