using CommsBot.DataProtection;
using CommsBot.Web;
using Microsoft.Extensions.Options;

namespace CommsBot.Graph.Posting;

internal sealed class PostingOptionsValidator(SignInSetup registration, KeyCertificate keys, IHostEnvironment environment) : IValidateOptions<PostingOptions>
{
    public ValidateOptionsResult Validate(string? name, PostingOptions options)
    {
        List<string> problems = [.. string.IsNullOrWhiteSpace(options.Account) ? [] : Problems(options.Account)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Problems(string account)
    {
        if (!Guid.TryParse(account, out _) && !account.Contains('@', StringComparison.Ordinal))
            yield return $"Posting:Account is \"{account}\": write the object id that Entra shows for the account, or its user principal name.";
        if (!registration.IsPossible)
        {
            yield return "Posting:Account has to sign in to a registration: set Bot:AppId, Bot:TenantId and a credential, with Bot:AppType UserAssignedMSI "
                + "Web:ClientId, too; or remove Posting:Account.";
        }

        // Without it the key would lie in the same database as the tokens.
        if (!environment.IsDevelopment() && keys is { Certificate: null, Problem: null })
            yield return "Posting:Account keeps tokens in the database, encrypted: set DataProtection:CertificatePath or CertificateThumbprint, which wraps the keys.";
    }
}
