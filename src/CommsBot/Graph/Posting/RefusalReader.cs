namespace CommsBot.Graph.Posting;

/// <summary>
/// Turns refusals into exceptions before the SDK looks at them: it knows no answer that is not JSON, as proxies write them, and loses the headers of
/// some. Lies closest to the network.
/// </summary>
internal sealed class RefusalReader(TimeProvider clock) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if ((int)response.StatusCode < 400)
            return response;

        using (response)
        {
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            throw new GraphRefusal((int)response.StatusCode)
            {
                RetryAfter = RetryAfterHeader.Read(response, clock),
                Claims = ClaimsChallenge.Find(response.Headers.WwwAuthenticate.ToString()),
                // A code of Teams inside Graph's error: the account is not in the roster of the team or channel.
                IsNotAMember = body.Contains("AclCheckFailed", StringComparison.Ordinal),
            };
        }
    }
}

/// <summary>Graph answered with an error.</summary>
internal sealed class GraphRefusal(int status) : Exception($"Graph answered {status}.")
{
    public int Status { get; } = status;

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What a new token has to fulfil, as JSON.</summary>
    public string? Claims { get; init; }

    public bool IsNotAMember { get; init; }
}
