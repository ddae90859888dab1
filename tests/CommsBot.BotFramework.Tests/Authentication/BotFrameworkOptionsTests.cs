using CommsBot.BotFramework.Authentication;
using CommsBot.BotFramework.Hosting;
using CommsBot.BotFramework.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Authentication;

public sealed class BotFrameworkOptionsTests
{
    private static readonly Dictionary<string, string?> WithSecret = new()
    {
        ["AppId"] = SigningAuthority.AppId,
        ["TenantId"] = SigningAuthority.TenantId,
        ["ClientSecret"] = "secret",
    };

    public static TheoryData<string> GoodShapes =>
    [
        "ClientSecret=x",
        "ManagedIdentityClientId=x",
        "FederatedTokenFile=/var/run/secrets/token",
        "AppType=UserAssignedMSI",
        "AppType=MultiTenant;ClientSecret=x;AllowedTenants:0=*",
        "AppType=MultiTenant;ClientSecret=x;TenantId=;AllowedTenants:0=a;AllowedTenants:1=b",
        "ClientSecret=x;Cloud=UsGovernment",
        "ClientSecret=x;Cloud=China",
        "ClientSecret=x;OpenIdMetadata=http://127.0.0.1:5/m;LoginAuthority=https://localhost:5",
        "ClientSecret=x;TrustedServiceHosts:0=smba.trafficmanager.net;TrustedServiceHosts:1=https://host:8443;TrustedServiceHosts:2=http://localhost:5",
    ];

    [Theory]
    [MemberData(nameof(GoodShapes))]
    public void A_complete_shape_is_accepted(string settings) => Problems(Parse(settings, "ClientSecret=")).ShouldBeEmpty();

    [Theory]
    [InlineData("AppId=", "Bot:AppId")]
    [InlineData("TenantId=", "Bot:TenantId")]
    [InlineData("TenantId=contoso.onmicrosoft.com", "Bot:TenantId")]
    [InlineData("ClientSecret=", "Bot:ClientSecret")]
    [InlineData("ManagedIdentityClientId=x", "keep one")]
    [InlineData("AppType=UserAssignedMSI", "Bot:AppType UserAssignedMSI needs no credential")]
    [InlineData("AppType=MultiTenant", "Bot:AllowedTenants")]
    [InlineData("AllowedTenants:0= ", "Bot:AllowedTenants")]
    [InlineData("ClientSecret=;Certificate:Path=/nowhere.pfx", "Bot:Certificate:Path")]
    [InlineData("ClientSecret=;Certificate:Thumbprint=12 34", "Bot:Certificate:Thumbprint")]
    [InlineData("ClientSecret=;Certificate:Thumbprint=0123456789abcdef0123456789ABCDEF01234567", "install it there or correct Bot:Certificate:Thumbprint")]
    [InlineData("OpenIdMetadata=http://login.example/metadata", "Bot:OpenIdMetadata")]
    [InlineData("OpenIdMetadata=nonsense", "Bot:OpenIdMetadata")]
    [InlineData("LoginAuthority=http://login.example", "Bot:LoginAuthority")]
    [InlineData("LoginAuthority=http://localhost:5", "Bot:LoginAuthority")]
    [InlineData("TrustedServiceHosts:0=http://smba.example", "Bot:TrustedServiceHosts")]
    [InlineData("TrustedServiceHosts:0=*.trafficmanager.net", "Bot:TrustedServiceHosts")]
    [InlineData("TrustedServiceHosts:0=smba.example/emea", "Bot:TrustedServiceHosts")]
    [InlineData("TrustedServiceHosts:0=", "Bot:TrustedServiceHosts")]
    [InlineData("KeyRefreshInterval=00:00:00", "Bot:KeyRefreshInterval")]
    [InlineData("UnknownKeyRefreshInterval=00:00:00", "Bot:UnknownKeyRefreshInterval")]
    public void A_wrong_setting_is_named_with_its_repair(string settings, string expected) =>
        Problems(Parse(settings)).ShouldHaveSingleItem().ShouldContain(expected);

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() =>
        Problems(Parse("AppId=;TenantId=;LoginAuthority=http://x;OpenIdMetadata=y")).Count.ShouldBe(4);

    [Theory]
    [InlineData("")]
    [InlineData("TenantId=0b8f8f6e-5c53-4d3e-8a0e-7d8f4f1c2b3a")]
    public void Development_needs_no_credentials(string settings) =>
        Problems(Parse(settings, "AppId=;ClientSecret="), Environments.Development).ShouldBeEmpty();

    [Theory]
    [InlineData("ClientSecret=x", "Bot:AppId")]
    [InlineData("AppId=x", "no credential")]
    public void Half_a_credential_is_refused_in_Development_as_well(string settings, string expected) =>
        Problems(Parse(settings, "AppId=;ClientSecret="), Environments.Development).ShouldHaveSingleItem().ShouldContain(expected);

    private static Dictionary<string, string?> Parse(string settings, string defaults = "")
    {
        var all = new Dictionary<string, string?>(WithSecret);
        foreach (var setting in $"{defaults};{settings}".Split(';', StringSplitOptions.RemoveEmptyEntries))
            all[setting.Split('=', 2)[0]] = setting.Split('=', 2)[1];
        return all;
    }

    private static IReadOnlyList<string> Problems(Dictionary<string, string?> settings, string environment = "Production")
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings.Select(x => new KeyValuePair<string, string?>($"Bot:{x.Key}", x.Value)));
        builder.Services.AddSingleton<BotScript>();
        builder.Services.AddBotFramework<ScriptedBot>();
        using var host = builder.Build();
        try
        {
            _ = host.Services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;
            return [];
        }
        catch (OptionsValidationException refusal)
        {
            return [.. refusal.Failures];
        }
    }
}
