using System.Globalization;
using System.Text.Json;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Graph;

/// <summary>How Graph shows mailbox settings.</summary>
internal static class MailboxShape
{
    internal static void Write(Utf8JsonWriter json, MailboxSpec mailbox, string locale)
    {
        json.WriteStartObject();
        json.WriteString("timeZone", mailbox.TimeZone);
        json.WriteStartObject("language");
        json.WriteString("locale", locale);
        json.WriteEndObject();
        json.WritePropertyName("workingHours");
        WriteWorkingHours(json, mailbox);
        json.WriteEndObject();
    }

    internal static void WriteWorkingHours(Utf8JsonWriter json, MailboxSpec mailbox)
    {
        json.WriteStartObject();
        json.WriteStartArray("daysOfWeek");
        foreach (var day in mailbox.Days)
            json.WriteStringValue(day);
        json.WriteEndArray();
        json.WriteString("startTime", Time(mailbox.Start));
        json.WriteString("endTime", Time(mailbox.End));
        json.WriteStartObject("timeZone");
        if (mailbox.WorkTimeZone == MailboxSpec.CustomZone)
        {
            json.WriteString("@odata.type", "#microsoft.graph.customTimeZone");
            json.WriteNumber("bias", -330);
        }
        json.WriteString("name", mailbox.WorkTimeZone ?? mailbox.TimeZone);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Time(TimeOnly time) => time.ToString("HH:mm:ss.fffffff", CultureInfo.InvariantCulture);
}
