using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Teams;

namespace CommsBot.BotFramework;

public partial class TeamsActivityHandler
{
    /// <inheritdoc/>
    protected override Task OnSignInInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name == InvokeNames.SigninTokenExchange
            ? OnTeamsSigninTokenExchangeAsync(turnContext, Payload<TokenExchangeInvokeRequest>(turnContext.Activity), cancellationToken)
            : OnTeamsSigninVerifyStateAsync(turnContext, Payload<SigninStateVerificationQuery>(turnContext.Activity), cancellationToken);

    /// <summary>A sign-in page closed.</summary>
    protected virtual Task OnTeamsSigninVerifyStateAsync(
        ITurnContext turnContext, SigninStateVerificationQuery query, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>
    /// The client offers the person's token. When it cannot be exchanged yet, set 412 with a <see cref="TokenExchangeInvokeResponse"/> in
    /// the turn.
    /// </summary>
    protected virtual Task OnTeamsSigninTokenExchangeAsync(
        ITurnContext turnContext, TokenExchangeInvokeRequest request, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A person answered whether the bot may give them a file; calls one of the two methods below.</summary>
    /// <exception cref="ActivityFormatException">The answer is neither yes nor no.</exception>
    protected virtual async Task<InvokeResponse?> OnTeamsFileConsentAsync(
        ITurnContext turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fileConsentCardResponse);
        await (fileConsentCardResponse.Action switch
        {
            "accept" => OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken),
            "decline" => OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken),
            _ => throw Unreadable("A file is accepted or declined."),
        });
        return CreateInvokeResponse();
    }

    /// <summary>A person takes the file: PUT it to the upload address, then show a <see cref="FileInfoCard"/>.</summary>
    protected virtual Task OnTeamsFileConsentAcceptAsync(
        ITurnContext turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A person does not want the file.</summary>
    protected virtual Task OnTeamsFileConsentDeclineAsync(
        ITurnContext turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => throw NotImplemented();
}
