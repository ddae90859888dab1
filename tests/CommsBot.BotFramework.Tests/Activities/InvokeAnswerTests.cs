using System.Text.Json;
using CommsBot.BotFramework.Activities;
using CommsBot.BotFramework.Teams;
using Shouldly;
using Xunit;

namespace CommsBot.BotFramework.Tests.Activities;

public sealed class InvokeAnswerTests
{
    private static readonly JsonElement Card = JsonElement.Parse("""{"type":"AdaptiveCard","version":"1.5"}""");
    private static readonly Attachment CardAttachment = new() { ContentType = "application/vnd.microsoft.card.adaptive", Content = Card };

    public static TheoryData<string, object> Answers => new()
    {
        { """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","version":"1.5"}}""", AdaptiveCardInvokeResponse.Card(Card) },
        { """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Done"}""", AdaptiveCardInvokeResponse.Message("Done") },
        { """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"No"}}""", AdaptiveCardInvokeResponse.Error(400, "BadRequest", "No") },
        { """{"statusCode":401,"type":"application/vnd.microsoft.error.incorrectAuthCode"}""", AdaptiveCardInvokeResponse.IncorrectAuthCode() },
        {
            """{"statusCode":401,"type":"application/vnd.microsoft.activity.loginRequest","value":{"contentType":"application/vnd.microsoft.card.oauth"}}""",
            AdaptiveCardInvokeResponse.LoginRequest(new Attachment { ContentType = "application/vnd.microsoft.card.oauth" })
        },
        {
            """{"statusCode":412,"type":"application/vnd.microsoft.error.preconditionFailed","value":{"code":"412","message":"No"}}""",
            AdaptiveCardInvokeResponse.PreconditionFailed("412", "No")
        },
        {
            """{"statusCode":200,"type":"application/vnd.microsoft.search.searchResponse","value":{"results":[{"title":"Ann","value":"1"}]}}""",
            SearchInvokeResponse.Results(new SearchInvokeResult("Ann", "1"))
        },
        { """{"statusCode":500,"type":"application/vnd.microsoft.error","value":{"code":"x","message":"y"}}""", SearchInvokeResponse.Error(500, "x", "y") },
        { """{"task":{"type":"message","value":"Thanks"}}""", TaskModuleResponse.Message("Thanks") },
        {
            """{"task":{"type":"continue","value":{"title":"T","height":450,"width":"large","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5"}}}}}""",
            TaskModuleResponse.Continue(new TaskModuleTaskInfo { Title = "T", Height = 450, Width = TaskModuleSize.Large, Card = CardAttachment })
        },
        {
            """{"task":{"type":"continue","value":{"url":"https://example.com"}}}""",
            MessagingExtensionActionResponse.Continue(new TaskModuleTaskInfo { Url = "https://example.com" })
        },
        { """{"task":{"type":"message","value":"x"}}""", MessagingExtensionActionResponse.Message("x") },
        { """{"composeExtension":{"type":"message","text":"Nothing found"}}""", MessagingExtensionResponse.Message("Nothing found") },
        {
            """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[{"contentType":"c","preview":{"contentType":"p"}}]}}""",
            MessagingExtensionResponse.Results(new MessagingExtensionAttachment { ContentType = "c", Preview = new Attachment { ContentType = "p" } })
        },
        { """{"config":{"type":"message","value":"Saved"},"responseType":"config"}""", ConfigResponse.Message("Saved") },
        { """{"config":{"type":"continue","value":{"title":"T"}},"responseType":"config"}""", ConfigResponse.Continue(new TaskModuleTaskInfo { Title = "T" }) },
        {
            """{"config":{"type":"auth","suggestedActions":{"actions":[{"type":"openUrl"}]}},"responseType":"config"}""",
            ConfigResponse.Auth(new SuggestedActions { Actions = [new CardAction { Type = "openUrl" }] })
        },
        { """{"tab":{"type":"continue","value":{"cards":[{"card":{"type":"AdaptiveCard","version":"1.5"}}]}}}""", TabResponse.Cards(Card) },
        { """{"id":"e","connectionName":"c","failureDetail":"f"}""", new TokenExchangeInvokeResponse { Id = "e", ConnectionName = "c", FailureDetail = "f" } },
        { """{"activities":[{"type":"message","text":"a"}]}""", new ExpectedReplies([MessageFactory.Text("a")]) },
        { """{"code":"c","message":"m"}""", new InvokeError("c", "m") },
        { """{"any":["thing"]}""", JsonElement.Parse("""{"any":["thing"]}""") },
    };

    [Theory, MemberData(nameof(Answers), DisableDiscoveryEnumeration = true)]
    public void Answers_have_the_shape_that_Teams_reads(string json, object body) => Written(new InvokeResponse(200, body)).ShouldMean(json);

    [Fact]
    public void A_body_the_library_does_not_know_is_a_mistake_that_says_so() =>
        Should.Throw<InvalidOperationException>(() => Written(new InvokeResponse(200, new { x = 1 }))).Message.ShouldContain("JsonElement");

    [Fact]
    public void Files_travel_as_attachments()
    {
        BotFrameworkJsonContext.ToElement(new FileConsentCard { Description = "d", SizeInBytes = 5_000_000_000, AcceptContext = Card }.ToAttachment("f.csv")).ShouldMean(
            """{"contentType":"application/vnd.microsoft.teams.card.file.consent","name":"f.csv","content":{"description":"d","sizeInBytes":5000000000,"acceptContext":{"type":"AdaptiveCard","version":"1.5"}}}""");
        BotFrameworkJsonContext.ToElement(new FileInfoCard { UniqueId = "u", FileType = "csv" }.ToAttachment("f.csv", "https://c")).ShouldMean(
            """{"contentType":"application/vnd.microsoft.teams.card.file.info","name":"f.csv","contentUrl":"https://c","content":{"uniqueId":"u","fileType":"csv"}}""");
    }

    [Fact]
    public void Suggested_actions_say_their_words() => BotFrameworkJsonContext.ToElement(MessageFactory.SuggestedActions(["Yes"], "Sure?")).ShouldMean(
        """{"type":"message","text":"Sure?","suggestedActions":{"actions":[{"type":"imBack","title":"Yes","value":"Yes"}]}}""");

    [Fact]
    public void Attachments_go_in_a_list_or_a_carousel()
    {
        MessageFactory.Attachment(CardAttachment).ShouldSatisfyAllConditions(list => list.AttachmentLayout.ShouldBe("list"), list => list.Attachments.ShouldBe([CardAttachment]));
        MessageFactory.Carousel(CardAttachment, CardAttachment).AttachmentLayout.ShouldBe("carousel");
    }

    private static string Written(InvokeResponse response)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            response.WriteBody(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
