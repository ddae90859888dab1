using System.Text.Json.Nodes;
using CommsBot.AdaptiveCards;

namespace CommsBot.Teams;

/// <summary>Buttons that open and send dialogs, which know Action.Submit only.</summary>
internal static class CardDialog
{
    /// <summary>Where the dialog's name stands in the data.</summary>
    public const string DataKey = "dialog";

    public static AdaptiveSubmitAction Open(string title, string dialog) =>
        new() { Title = title, Data = new JsonObject { [DataKey] = dialog, ["msteams"] = new JsonObject { ["type"] = "task/fetch" } } };

    public static AdaptiveSubmitAction Submit(string title, string dialog, JsonObject data)
    {
        var named = data.DeepClone().AsObject();
        named[DataKey] = dialog;
        return new AdaptiveSubmitAction { Title = title, Style = AdaptiveActionStyle.Positive, Data = named };
    }
}
