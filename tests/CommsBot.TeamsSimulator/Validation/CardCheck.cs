using System.Text;
using System.Text.Json;
using CommsBot.Simulation.World;

namespace CommsBot.Simulation.Validation;

/// <summary>Says what Teams would not take of an Adaptive Card. Stops at the first thing.</summary>
internal sealed class CardCheck
{
    private const int MostActions = 6;
    private const int MostRefreshIds = 60;
    private readonly HashSet<string> ids = [];
    private readonly StringBuilder? texts;
    private string? problem;

    private CardCheck(bool keepsTexts) => texts = keepsTexts ? new StringBuilder() : null;

    internal static Problem? Problem(JsonElement card, TeamsWorld world)
    {
        var entities = card.Member("msteams"u8)?.Member("entities"u8);
        var check = new CardCheck(keepsTexts: entities is not null);
        check.Card(card, isRoot: true);
        check.Refresh(card, world);
        if (check.problem is { } text)
            return Validation.Problem.BadArgument(text);
        if (entities is null)
            return null;
        foreach (var entity in entities.Value.EnumerateArray())
        {
            if (MentionCheck.Entity(entity, world) is { } wrong)
                return wrong;
            var mention = entity.Text("text"u8)!;
            if (!check.texts!.ToString().Contains(mention, StringComparison.Ordinal))
                return Validation.Problem.BadArgument($"The mention '{mention}' is in no text of the card.");
        }
        return null;
    }

    private void Card(JsonElement card, bool isRoot)
    {
        if (card.Text("type"u8) != "AdaptiveCard")
            Fail("The card's type is not AdaptiveCard.");
        else if (isRoot && card.Text("version"u8) is not ("1.0" or "1.1" or "1.2" or "1.3" or "1.4" or "1.5"))
            Fail($"Card version '{card.Text("version"u8)}' is not supported; Teams knows 1.0 to 1.5.");
        Elements(card, "body", null);
        Actions(card, "actions");
        if (isRoot && !card.Items("body"u8).Any() && !card.Items("actions"u8).Any())
            Fail("The card is empty.");
        SelectAction(card);
    }

    private void Elements(JsonElement owner, string member, string? impliedType)
    {
        if (owner.ValueKind != JsonValueKind.Object || !owner.TryGetProperty(member, out var list) || list.ValueKind == JsonValueKind.Null)
            return;
        if (list.ValueKind != JsonValueKind.Array)
        {
            Fail($"'{member}' is no array.");
            return;
        }
        foreach (var element in list.EnumerateArray())
            Element(element, impliedType);
    }

    private void Element(JsonElement element, string? impliedType)
    {
        if (problem is not null)
            return;
        if (element.ValueKind == JsonValueKind.String && impliedType is null)
            return; // A plain string among the inlines of a RichTextBlock.
        var type = element.Text("type"u8) ?? impliedType;
        if (type is null || !CardVocabulary.Elements.TryGetValue(type, out var shape))
        {
            UnknownUnlessFallback(element, type, isAction: false);
            return;
        }
        Id(element);
        Members(element, type, shape);
        foreach (var children in shape.Children)
            Elements(element, children, shape.ChildType);
        SelectAction(element);
        Fallback(element, isAction: false);
        switch (type)
        {
            case "TextBlock":
                texts?.AppendLine(element.Text("text"u8));
                break;
            case "FactSet":
                Facts(element);
                break;
            case "ActionSet":
                Actions(element, "actions");
                break;
            case "Input.ChoiceSet":
                Fail(ChoiceCheck.Problem(element));
                break;
        }
    }

    private void Actions(JsonElement owner, string member)
    {
        if (owner.ValueKind != JsonValueKind.Object || !owner.TryGetProperty(member, out var list) || list.ValueKind != JsonValueKind.Array)
            return;
        var primary = 0;
        foreach (var action in list.EnumerateArray())
        {
            Action(action);
            if (!string.Equals(action.Text("mode"u8), "secondary", StringComparison.OrdinalIgnoreCase))
                primary++;
        }
        if (primary > MostActions)
            Fail($"{primary} primary actions in one row; Teams shows {MostActions}.");
    }

    private void Action(JsonElement action)
    {
        if (problem is not null)
            return;
        var type = action.Text("type"u8);
        if (type is null || !CardVocabulary.Actions.TryGetValue(type, out var shape))
        {
            UnknownUnlessFallback(action, type, isAction: true);
            return;
        }
        Id(action);
        Members(action, type, shape);
        foreach (var (member, allowed) in CardValues.Action)
            Word(action, type, member, allowed);
        Fallback(action, isAction: true);
        if (type == "Action.Execute" && string.IsNullOrEmpty(action.Text("verb"u8)))
            Fail("Action.Execute needs a verb.");
        else if (type == "Action.ShowCard" && action.Member("card"u8) is { } card)
            Card(card, isRoot: false);
        else if (type == "Action.OpenUrl" && !Uri.TryCreate(action.Text("url"u8), UriKind.Absolute, out _))
            Fail($"'{action.Text("url"u8)}' is no URL.");
        else if (type == "Action.Submit" && action.Member("data"u8)?.Member("msteams"u8) is { } teams)
            Fail(SubmitCheck.Problem(teams));
    }

    private void SelectAction(JsonElement owner)
    {
        if (owner.Member("selectAction"u8) is not { } action)
            return;
        if (action.Text("type"u8) == "Action.ShowCard")
            Fail("Action.ShowCard cannot be a selectAction.");
        Action(action);
    }

    private void Facts(JsonElement set)
    {
        foreach (var fact in set.Items("facts"u8))
        {
            if (fact.Text("title"u8) is null || fact.Text("value"u8) is null)
                Fail("A fact needs a title and a value.");
            texts?.AppendLine(fact.Text("title"u8)).AppendLine(fact.Text("value"u8));
        }
    }

    private void Members(JsonElement element, string type, CardVocabulary.Shape shape)
    {
        foreach (var (member, kind) in shape.Needs)
        {
            if (!element.TryGetProperty(member, out var value) || value.ValueKind != kind)
                Fail($"{type} needs '{member}' ({kind}).");
        }
        foreach (var (member, allowed) in shape.Values)
            Word(element, type, member, allowed);
        Word(element, type, CardValues.Spacing.Member, CardValues.Spacing.Allowed);
        foreach (var member in CardValues.Booleans)
        {
            if (element.TryGetProperty(member, out var value) && value.ValueKind is not (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null))
                Fail($"'{member}' of {type} is no boolean.");
        }
    }

    private void Word(JsonElement element, string type, string member, string[] allowed)
    {
        if (!element.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null)
            return;
        if (value.ValueKind != JsonValueKind.String || !allowed.Contains(value.GetString(), StringComparer.OrdinalIgnoreCase))
            Fail($"'{member}' of {type} cannot be {value.GetRawText()}.");
    }

    private void Id(JsonElement element)
    {
        if (element.Text("id"u8) is { } id && !ids.Add(id))
            Fail($"The id '{id}' is used twice.");
    }

    private void UnknownUnlessFallback(JsonElement element, string? type, bool isAction)
    {
        if (element.Member("fallback"u8) is null)
            Fail($"Unknown {(isAction ? "action" : "element")} '{type}' without a fallback.");
        else
            Fallback(element, isAction);
    }

    /// <summary>Only one of the two is ever shown, so ids may be the same in both.</summary>
    private void Fallback(JsonElement element, bool isAction)
    {
        if (problem is not null || element.Member("fallback"u8) is not { ValueKind: JsonValueKind.Object } fallback)
            return;
        var inner = new CardCheck(keepsTexts: false);
        if (isAction)
            inner.Action(fallback);
        else
            inner.Element(fallback, null);
        Fail(inner.problem);
    }

    private void Refresh(JsonElement card, TeamsWorld world)
    {
        if (problem is not null || card.Member("refresh"u8) is not { } refresh)
            return;
        if (refresh.Member("action"u8) is not { } action || action.Text("type"u8) != "Action.Execute")
        {
            Fail("A refresh needs an Action.Execute.");
            return;
        }
        Action(action);
        var users = refresh.Items("userIds"u8);
        if (users.Count() > MostRefreshIds)
            Fail($"At most {MostRefreshIds} people can have their cards refreshed.");
        foreach (var user in users)
        {
            if (user.ValueKind != JsonValueKind.String || world.FindPerson(user.GetString()!) is null)
                Fail($"The refresh names nobody known: {user.GetRawText()}.");
        }
    }

    private void Fail(string? reason) => problem ??= reason;
}
