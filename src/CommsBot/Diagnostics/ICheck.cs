namespace CommsBot.Diagnostics;

/// <summary>Looks at one thing the bot needs. It changes nothing anywhere.</summary>
internal interface ICheck
{
    /// <summary>What it looks at, for the line that says that it could not.</summary>
    static abstract string Subject(DoctorTexts texts);

    /// <returns>Several where there are several things to mend; empty where there is nothing of the kind.</returns>
    Task<IReadOnlyList<Finding>> RunAsync(DoctorTexts texts, CancellationToken cancellationToken);
}

/// <summary>A check by its type: where settings are wrong, some cannot be made, which must not keep the others from being heard.</summary>
internal sealed record RegisteredCheck(Type Type, Func<DoctorTexts, string> Subject);
