using System.Text.Json;
using CommsBot.BotFramework.Activities;

namespace CommsBot.BotFramework.Testing;

public sealed partial class TestFlow
{
    /// <summary>From here on this person speaks.</summary>
    public TestFlow As(ChannelAccount user) => Then(run => run.User = user);

    /// <summary>From here on the flow is in this conversation: sends go there, replies are looked for there.</summary>
    public TestFlow In(ConversationAccount conversation) => Then(run => run.Conversation = conversation);

    /// <summary>Says something to the bot.</summary>
    public TestFlow Send(string text) => Send(MessageFactory.Text(text));

    /// <summary>Sends an activity to the bot, filled in where it says nothing.</summary>
    public TestFlow Send(Activity activity) => new(this, run => run.SendAsync(activity));

    /// <summary>Lets the person join the conversation.</summary>
    public TestFlow SendConversationUpdate() => new(this, run => run.SendAsync(
        new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [run.User ?? run.Adapter.Conversation.User ?? new ChannelAccount()] }));

    /// <summary>Installs the bot, or with <c>remove</c> uninstalls it.</summary>
    public TestFlow SendInstallationUpdate(string action = "add") => Send(new Activity { Type = ActivityTypes.InstallationUpdate, Action = action });

    /// <summary>Sends an invoke; look at its answer with <see cref="AssertInvokeResponse"/>.</summary>
    /// <param name="name">One of <see cref="InvokeNames"/>.</param>
    /// <param name="value">The payload as JSON.</param>
    public TestFlow SendInvoke(string name, string value) => new(this, run => run.SendAsync(
        new Activity { Type = ActivityTypes.Invoke, Name = name, Value = JsonElement.Parse(value), ReplyToId = run.LastReplyId }));

    /// <summary>Presses an Action.Execute of the card last looked at; look at the answer with <see cref="AssertInvokeResponse"/>.</summary>
    /// <param name="verb">The action's verb.</param>
    /// <param name="data">The action's data and the card's inputs as JSON.</param>
    public TestFlow Execute(string verb, string data = "{}")
    {
        var action = new AdaptiveCardInvokeAction { Type = "Action.Execute", Verb = verb, Data = JsonElement.Parse(data) };
        var value = new AdaptiveCardInvokeValue { Action = action, Trigger = "manual" };
        return SendInvoke(InvokeNames.AdaptiveCardAction, BotFrameworkJsonContext.ToElement(value).GetRawText());
    }

    /// <summary>Says something and expects a text.</summary>
    public TestFlow Test(string says, string expected) => Send(says).AssertReply(expected);

    /// <summary>Says something and looks at the reply.</summary>
    public TestFlow Test(string says, Action<Activity> validate) => Send(says).AssertReply(validate);

    /// <summary>Plays a transcript: what the bot says in it (role <c>bot</c>) is expected, the rest is sent.</summary>
    public TestFlow Test(IEnumerable<Activity> transcript)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        return transcript.Aggregate(this, (flow, activity) => activity.From?.Role == "bot" ? flow.AssertReply(activity) : flow.Send(activity));
    }
}
