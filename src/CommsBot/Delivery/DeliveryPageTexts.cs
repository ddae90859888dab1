using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Delivery;

internal sealed class DeliveryPageTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Title => Text();

    public string Description => Text();

    public string NothingYet => Text();

    public string To(string kind, string audience) => Format(nameof(To), kind, audience);

    public string KindPoll => Text();

    public string KindReminder => Text();

    public string KindPrompt => Text();

    public string KindFollowUp => Text();

    public string KindInvitation => Text();

    public string IsPaused => Text();

    public string Outcomes => Text();

    public string Unreached => Text();

    public string Download => Text();

    public string NamesOnlyTechnical => Text();

    public string MoreInDownload => Text();

    public string Name => Text();

    public string Mail => Text();

    public string WhatHappened => Text();

    public string Gone => Text();

    public string ToAll => Text();
}
