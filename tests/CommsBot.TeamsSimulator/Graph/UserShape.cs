using System.Text.Json;
using System.Text.RegularExpressions;
using CommsBot.Simulation.Entra;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Graph;

/// <summary>How Graph shows a person: what was selected, as far as the permissions go.</summary>
internal static partial class UserShape
{
    private static readonly string[] Basic = ["id", "displayName", "givenName", "surname", "mail", "userPrincipalName"];

    private static readonly string[] Usual =
        ["businessPhones", "displayName", "givenName", "jobTitle", "mail", "mobilePhone", "officeLocation", "preferredLanguage", "surname", "userPrincipalName", "id"];

    internal static void Write(Utf8JsonWriter json, Person person, Caller caller, string select, string? type = null, string expand = "")
    {
        var seesAll = caller.Permissions.Overlaps(["User.Read.All", "User.ReadWrite.All", "Directory.Read.All"])
            || (caller.OnBehalfOf == person.AadObjectId.ToString() && caller.Permissions.Contains("User.Read"));
        var seesBasics = seesAll || caller.Permissions.Contains("User.ReadBasic.All");
        json.WriteStartObject();
        if (type is not null)
            json.WriteString("@odata.type", type);
        foreach (var property in select.Length == 0 ? Usual : select.Split(','))
        {
            if (property == "id" || seesAll || (seesBasics && Basic.Contains(property)))
                WriteProperty(json, person, property.Trim());
        }
        if (seesAll && Expanded().Match(expand) is { Success: true } asked && person.Manager is { } manager)
        {
            json.WritePropertyName("manager");
            Write(json, manager, caller, asked.Groups[1].Value);
        }
        json.WriteEndObject();
    }

    /// <summary>A property as text, for filters.</summary>
    internal static string? Value(Person person, string property) => property switch
    {
        "id" => person.AadObjectId.ToString(),
        "displayName" => person.Name,
        "givenName" => person.Name.Split(' ')[0],
        "surname" => person.Name.Contains(' ') ? person.Name[(person.Name.IndexOf(' ') + 1)..] : null,
        "mail" => person.Mail,
        "userPrincipalName" => person.Upn,
        "department" => person.Department,
        "officeLocation" => person.Office,
        "country" => person.Country,
        "jobTitle" => person.JobTitle,
        "usageLocation" => person.Locale[^2..],
        "preferredLanguage" => person.Locale,
        "userType" => person.IsGuest ? "Guest" : "Member",
        "accountEnabled" => person.HasLeft ? "false" : "true",
        _ => null,
    };

    [GeneratedRegex(@"^manager(?:\(\$select=([\w,]+)\))?$")]
    private static partial Regex Expanded();

    private static void WritePlans(Utf8JsonWriter json, Person person)
    {
        json.WriteStartArray("assignedPlans");
        foreach (var (service, plan, status) in ((string, string, string)[])
            [("exchange", "efb87545-963c-4e0d-99df-69c6916d9eb0", "Enabled"), ("TeamspaceAPI", "57ff2da0-773e-42df-b2af-ffb7a2317929", person.HasTeams ? "Enabled" : "Deleted")])
        {
            json.WriteStartObject();
            json.WriteString("assignedDateTime", "2025-01-02T19:32:30Z");
            json.WriteString("capabilityStatus", status);
            json.WriteString("service", service);
            json.WriteString("servicePlanId", plan);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteProperty(Utf8JsonWriter json, Person person, string property)
    {
        if (property == "accountEnabled")
            json.WriteBoolean(property, !person.HasLeft);
        else if (property == "assignedPlans")
            WritePlans(json, person);
        else if (property == "businessPhones")
        {
            json.WriteStartArray(property);
            json.WriteEndArray();
        }
        else
            json.WriteString(property, Value(person, property));
    }
}
