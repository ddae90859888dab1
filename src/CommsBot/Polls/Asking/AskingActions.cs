using CommsBot.AdaptiveCards;
using CommsBot.Audiences;
using CommsBot.Campaigns;
using CommsBot.Delivery;
using CommsBot.Polls.Questions;
using CommsBot.Polls.Templates;
using CommsBot.Privacy.Presets;
using CommsBot.Storage;
using CommsBot.Teams;
using Microsoft.Extensions.Options;

namespace CommsBot.Polls.Asking;

/// <summary>
/// Taps of those who make polls. Every step is saved, so that a draft survives. What takes away or moves a question names what it saw there, so that
/// a tap that comes twice does it once.
/// </summary>
internal sealed class AskingActions(
    DraftPolls drafts, ChangeCampaign changeCampaign, OwnCampaigns ownCampaigns, ShowCampaign show, People people, IOptions<PrivacyOptions> privacy, TimeProvider clock)
{
    public Task<CardActionAnswer> NewAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Show(StartOf(request.Turn, CampaignForm.FormOf(request))));

    /// <summary>Where others look on, only the quick question that goes right there: drafts are nobody else's business.</summary>
    public static AdaptiveCard StartOf(TeamsTurn turn, Guid form)
    {
        var example = turn.Typed(new PollTexts(turn.Culture).Example);
        return turn.Scope == ConversationScope.Personal ? AskingCards.Start(turn.Culture, form, example) : PollFormCard.Create(turn.Culture, example, form);
    }

    /// <summary>From a template, or from nothing.</summary>
    public async Task<CardActionAnswer> StartAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var turn = request.Turn;
        var me = await people.GetSenderAsync(turn, cancellationToken);
        var template = TemplateLibrary.Find(request.Text(AskingForm.Template));
        // The sender is part of it: nobody's form continues somebody else's.
        var by = new DraftedBy(turn.TenantId, me, $"form:{me}:{CampaignForm.FormOf(request)}", turn.TimeZone.Id);
        var draft = Poll.Create(
            new NewPoll(by.TenantId, me, by.Origin, template?.Questions ?? [], turn.Culture.Name)
            {
                Title = template?.Name,
                Rules = template?.Rules ?? new PollRules { IsAnonymous = true, ResultsFor = ResultsRule.AfterClosing },
            },
            clock);
        var poll = await drafts.AddOnceAsync(draft, Campaign.Draft(NudgeKind.Poll, draft.Id.Value, by, clock), cancellationToken);
        return Show(QuestionsOf(poll, turn));
    }

    public Task<CardActionAnswer> QuestionsAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        LookAsync(request, poll => QuestionsOf(poll, request.Turn), cancellationToken);

    public Task<CardActionAnswer> AddQuestionAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        LookAsync(
            request,
            poll => poll.Questions.Count < AskingCards.MostQuestions ? AskingCards.Kinds(request.Turn.Culture, poll.Id.ToString()) : QuestionsOf(poll, request.Turn),
            cancellationToken);

    public Task<CardActionAnswer> EditQuestionAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        LookAsync(
            request,
            poll =>
            {
                var index = request.Number(AskingForm.Question) ?? poll.Questions.Count;
                var draft = index >= 0 && index < poll.Questions.Count ? QuestionDraft.Of(poll.Questions[index])
                    : QuestionDraft.Empty(AskingForm.KindOf(request.Text) ?? QuestionKind.SingleChoice);
                return FormOf(poll, index, draft, request.Turn, null);
            },
            cancellationToken);

    public Task<CardActionAnswer> SaveQuestionAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(
            request,
            poll =>
            {
                // A new one comes with the place it gets, so that the same tap twice writes it once.
                var index = Math.Clamp(request.Number(AskingForm.Question) ?? poll.Questions.Count, 0, Math.Min(poll.Questions.Count, AskingCards.MostQuestions - 1));
                var draft = AskingForm.ReadQuestion(AskingForm.KindOf(request.Text) ?? QuestionKind.SingleChoice, request.Text);
                if (draft.FindProblem(index == 0 ? null : poll.Questions[index - 1]) is { } problem)
                    return FormOf(poll, index, draft, request.Turn, problem);

                poll.Ask([.. poll.Questions.Take(index), draft.ToQuestion(), .. poll.Questions.Skip(index + 1)]);
                return null;
            },
            (own, _) => Task.FromResult(QuestionsOf(own.Poll, request.Turn)),
            cancellationToken);

    public Task<CardActionAnswer> RemoveQuestionAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(
            request,
            poll =>
            {
                if (SeenAt(request, poll) is { } index)
                    poll.Ask([.. poll.Questions.Take(index), .. poll.Questions.Skip(index + 1)]);
                return null;
            },
            (own, _) => Task.FromResult(QuestionsOf(own.Poll, request.Turn)),
            cancellationToken);

    public Task<CardActionAnswer> MoveQuestionAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(
            request,
            poll =>
            {
                if (SeenAt(request, poll) is { } index and > 0)
                    poll.Ask([.. poll.Questions.Take(index - 1), poll.Questions[index], poll.Questions[index - 1], .. poll.Questions.Skip(index + 1)]);
                return null;
            },
            (own, _) => Task.FromResult(QuestionsOf(own.Poll, request.Turn)),
            cancellationToken);

    public Task<CardActionAnswer> RulesAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        LookAsync(
            request,
            poll => poll.Questions.Count == 0
                ? AskingCards.Kinds(request.Turn.Culture, poll.Id.ToString())
                : AskingFormCards.Rules(request.Turn.Culture, poll.Id.ToString(), poll.Rules, poll.Title, privacy.Value.Slices),
            cancellationToken);

    public Task<CardActionAnswer> SaveRulesAsync(CardActionRequest request, CancellationToken cancellationToken)
    {
        var (rules, title) = AskingForm.ReadRules(request.Text);
        return ChangeAsync(
            request,
            poll =>
            {
                if (title?.ByLanguage.Values.Any(t => t.Length > PollQuestion.MaxChoiceLength) == true)
                {
                    var problem = new AskingTexts(request.Turn.Culture).ErrorLong(PollQuestion.MaxChoiceLength);
                    return AskingFormCards.Rules(request.Turn.Culture, poll.Id.ToString(), rules, null, privacy.Value.Slices, problem);
                }

                poll.Promise(rules.Within(privacy.Value), title);
                return null;
            },
            async (own, ct) => await show.NextAsync(await ownCampaigns.ReadAsync(own.Campaign.Id, ct), request.Turn, ct),
            cancellationToken);
    }

    private static CardActionAnswer Show(AdaptiveCard card) => new CardActionAnswer.Show(card);

    private static AdaptiveCard QuestionsOf(Poll poll, TeamsTurn turn) => poll.Questions.Count == 0
        ? AskingCards.Kinds(turn.Culture, poll.Id.ToString())
        : AskingCards.Questions(turn.Culture, poll.Id.ToString(), poll.Questions, poll.DefaultLanguage);

    private static AdaptiveCard FormOf(Poll poll, int index, QuestionDraft draft, TeamsTurn turn, QuestionProblem? problem) =>
        AskingFormCards.Question(turn.Culture, poll.Id.ToString(), index, draft, canBeBeside: index > 0, problem);

    /// <summary>Where the question stands that the tap was about; null when another one stands there by now.</summary>
    private static int? SeenAt(CardActionRequest request, Poll poll) =>
        request.Number(AskingForm.Question) is { } index && index >= 0 && index < poll.Questions.Count
        && request.Text(AskingForm.Seen) == AskingForm.PrintOf(poll.Questions[index])
            ? index
            : null;

    private async Task<OwnPoll?> FindAsync(CardActionRequest request, CancellationToken cancellationToken) =>
        ITypedId<PollId>.TryParse(request.Text(AskingForm.Poll)) is { } id ? await drafts.FindAsync(id, request.Turn, cancellationToken) : null;

    private async Task<CardActionAnswer> LookAsync(CardActionRequest request, Func<Poll, AdaptiveCard> card, CancellationToken cancellationToken)
    {
        var texts = new CampaignTexts(request.Turn.Culture);
        return await FindAsync(request, cancellationToken) switch
        {
            null => new CardActionAnswer.Say(texts.NotYours),
            { CanChange: false } own => Show(await show.OverviewAsync(own.Campaign, request.Turn, texts.CannotChange, cancellationToken)),
            { } own => Show(card(own.Poll)),
        };
    }

    /// <param name="request">The tap.</param>
    /// <param name="change">Changes the poll, or gives the card that asks again.</param>
    /// <param name="next">The card that follows a change.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    private async Task<CardActionAnswer> ChangeAsync(
        CardActionRequest request, Func<Poll, AdaptiveCard?> change, Func<OwnPoll, CancellationToken, Task<AdaptiveCard>> next, CancellationToken cancellationToken)
    {
        var texts = new CampaignTexts(request.Turn.Culture);
        if (await FindAsync(request, cancellationToken) is not { } own)
            return new CardActionAnswer.Say(texts.NotYours);
        if (own.CanChange && change(own.Poll) is { } card)
            return Show(card);
        if (own.CanChange && await changeCampaign.RunAsync(own.Campaign, cancellationToken))
        {
            await drafts.ForgetTestsAsync(own.Poll.Id, cancellationToken);
            return Show(await next(own, cancellationToken));
        }

        return Show(await show.OverviewAsync(
            await ownCampaigns.ReadAsync(own.Campaign.Id, cancellationToken), request.Turn, texts.CannotChange, cancellationToken));
    }
}
