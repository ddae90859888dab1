namespace CommsBot.BotFramework.Activities;

/// <summary>The names of the invokes Teams sends. A card's <c>invoke</c> button of old kind sends one without a name.</summary>
public static class InvokeNames
{
    /// <summary>An Action.Execute of an Adaptive Card was pressed, or the client refreshes the card.</summary>
    public const string AdaptiveCardAction = "adaptiveCard/action";

    /// <summary>Somebody types in a choice set with dynamic choices.</summary>
    public const string Search = "application/search";

    /// <summary>A dialog opens.</summary>
    public const string TaskFetch = "task/fetch";

    /// <summary>A dialog was sent.</summary>
    public const string TaskSubmit = "task/submit";

    /// <summary>Somebody searches from the compose box.</summary>
    public const string MessagingExtensionQuery = "composeExtension/query";

    /// <summary>A link was pasted.</summary>
    public const string MessagingExtensionQueryLink = "composeExtension/queryLink";

    /// <summary>A link was pasted by somebody without the app.</summary>
    public const string MessagingExtensionAnonymousQueryLink = "composeExtension/anonymousQueryLink";

    /// <summary>A search result was chosen.</summary>
    public const string MessagingExtensionSelectItem = "composeExtension/selectItem";

    /// <summary>A dialog of a message extension opens.</summary>
    public const string MessagingExtensionFetchTask = "composeExtension/fetchTask";

    /// <summary>A dialog of a message extension was sent.</summary>
    public const string MessagingExtensionSubmitAction = "composeExtension/submitAction";

    /// <summary>The settings page is asked for.</summary>
    public const string MessagingExtensionQuerySettingUrl = "composeExtension/querySettingUrl";

    /// <summary>The settings page closed.</summary>
    public const string MessagingExtensionSetting = "composeExtension/setting";

    /// <summary>A button of a result was pressed.</summary>
    public const string MessagingExtensionCardButtonClicked = "composeExtension/onCardButtonClicked";

    /// <summary>A person answered whether the bot may give them a file.</summary>
    public const string FileConsent = "fileConsent/invoke";

    /// <summary>A sign-in page closed.</summary>
    public const string SigninVerifyState = "signin/verifyState";

    /// <summary>The client offers the person's token.</summary>
    public const string SigninTokenExchange = "signin/tokenExchange";

    /// <summary>The client could not get a token.</summary>
    public const string SigninFailure = "signin/failure";

    /// <summary>A thumb up or down on a message of the bot.</summary>
    public const string MessageSubmitAction = "message/submitAction";

    /// <summary>The bot's own feedback form is asked for.</summary>
    public const string MessageFetchTask = "message/fetchTask";

    /// <summary>Setting the bot up for a team or group chat begins.</summary>
    public const string ConfigFetch = "config/fetch";

    /// <summary>Setting the bot up goes on.</summary>
    public const string ConfigSubmit = "config/submit";

    /// <summary>An Adaptive Card tab opens.</summary>
    public const string TabFetch = "tab/fetch";

    /// <summary>A card in a tab was sent.</summary>
    public const string TabSubmit = "tab/submit";

    /// <summary>A button of an Office 365 connector card was pressed.</summary>
    public const string ActionableMessageExecute = "actionableMessage/executeAction";
}
