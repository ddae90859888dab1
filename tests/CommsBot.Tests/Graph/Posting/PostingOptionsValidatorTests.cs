using CommsBot.Graph.Posting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Graph.Posting;

public class PostingOptionsValidatorTests
{
    private static readonly string[] Registered =
        ["--Bot:AppId=6f2c1d58-4b7e-4a39-9c1f-2d8e5b7a9c10", "--Bot:TenantId=0d7f4c2e-91b3-4e58-8a6d-3f5c7e9b1a24", "--Bot:ClientSecret=x"];

    [Theory]
    [InlineData("Development", "applaus@contoso.com", true, null)]
    [InlineData("Development", "", false, null)]
    [InlineData("Development", "Applaus", true, "write the object id")]
    [InlineData("Development", "applaus@contoso.com", false, "Posting:Account has to sign in to a registration")]
    [InlineData("Production", "applaus@contoso.com", true, "set DataProtection:CertificatePath")]
    public async Task What_is_wrong_is_said_with_what_mends_it(string environment, string account, bool isRegistered, string? words)
    {
        string[] settings = [$"--environment={environment}", "--Playground:Enabled=false", $"--Posting:Account={account}", .. isRegistered ? Registered : []];
        await using var app = CommsBotHost.Build(CommsBotHost.CreateBuilder(settings));
        var read = () => app.Services.GetRequiredService<IOptions<PostingOptions>>().Value;

        if (words is null)
            read().Account.ShouldBe(account);
        else
            Should.Throw<OptionsValidationException>(read).Message.ShouldContain(words);
    }
}
