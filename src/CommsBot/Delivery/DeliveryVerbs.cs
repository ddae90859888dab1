namespace CommsBot.Delivery;

internal static class DeliveryVerbs
{
    public const string Show = "delivery.show";
    public const string Pause = "delivery.pause";
    public const string Resume = "delivery.resume";
    public const string Cancel = "delivery.cancel";
    public const string AskRepair = "delivery.askRepair";
    public const string Repair = "delivery.repair";
    public const string AskRecall = "delivery.askRecall";
    public const string Recall = "delivery.recall";

    public static IReadOnlyList<string> All { get; } = [Show, Pause, Resume, Cancel, AskRepair, Repair, AskRecall, Recall];
}
