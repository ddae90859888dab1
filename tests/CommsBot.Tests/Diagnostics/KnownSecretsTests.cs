using CommsBot.Diagnostics;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Diagnostics;

public sealed class KnownSecretsTests
{
    [Theory]
    [InlineData("Bot:ClientSecret", "s3cr3t~value", "s3cr3t~value")]
    [InlineData("Bot:Certificate:Password", "s3cr3t~value", "s3cr3t~value")]
    [InlineData("Web:ClientSecret", "s3cr3t~value", "s3cr3t~value")]
    [InlineData("DataProtection:CertificatePassword", "s3cr3t~value", "s3cr3t~value")]
    [InlineData("Database:ConnectionString", "Host=db;Username=bot;Password=s3cr3t~value", "s3cr3t~value")]
    [InlineData("Database:ConnectionString", "Host=db;Username=bot;Pwd='s3cr3t;value'", "s3cr3t;value")]
    [InlineData("Database:ConnectionString", "nonsense with s3cr3t", "nonsense with s3cr3t")]
    public void What_is_secret_in_the_settings_is_hidden_in_any_text(string setting, string value, string secret)
    {
        var secrets = new KnownSecrets(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(setting, value)]).Build());

        secrets.Hide($"it failed: {secret}!").ShouldBe("it failed: ***!");
    }

    [Fact]
    public void Without_secrets_nothing_is_hidden() =>
        new KnownSecrets(new ConfigurationBuilder().Build()).Hide("nothing to hide").ShouldBe("nothing to hide");
}
