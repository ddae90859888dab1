using CommsBot.Storage;
using Microsoft.Extensions.Options;

namespace CommsBot.Diagnostics;

/// <summary>All checks, one after the other. What a check meets unexpectedly is a finding, too.</summary>
internal sealed class Doctor(IEnumerable<RegisteredCheck> checks, IServiceProvider services, KnownSecrets secrets, TimeProvider clock)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public async IAsyncEnumerable<Finding> ExamineAsync(
        DoctorTexts texts, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var check in checks)
        {
            foreach (var finding in await RunAsync(check, texts, cancellationToken))
                yield return finding with { Sentence = secrets.Hide(finding.Sentence), Repair = finding.Repair is { } repair ? secrets.Hide(repair) : null };
        }
    }

    private async Task<IReadOnlyList<Finding>> RunAsync(RegisteredCheck check, DoctorTexts texts, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await ((ICheck)services.GetRequiredService(check.Type)).RunAsync(texts, either.Token);
        }
        catch (OptionsValidationException)
        {
            // Named among the settings already; what stands on them cannot be looked at.
            return [new Finding(FindingLevel.Warning, check.Subject(texts), texts.NotLookedAt, texts.MendSettingsFirst)];
        }
        catch (Exception exception) when (DatabaseTroubles.Of(exception) is not null)
        {
            // Named by the check of the database.
            return [new Finding(FindingLevel.Warning, check.Subject(texts), texts.NotLookedAtDatabase, texts.MendDatabaseFirst)];
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var reason = exception is OperationCanceledException ? texts.TookTooLong((int)Limit.TotalSeconds) : exception.GetBaseException().Message;
            return [new Finding(FindingLevel.Problem, check.Subject(texts), texts.CouldNotLook(reason), texts.SeeLog)];
        }
    }
}
