using CommsBot.Campaigns;
using CommsBot.Storage;

namespace CommsBot.Prompts;

/// <summary>An invitation to think, do or share something. Who gets it and when is its <see cref="Campaign"/>'s, whose subject it is.</summary>
internal sealed class Prompt
{
    private Prompt()
    {
    }

    public PromptId Id { get; private init; }

    /// <summary>What made it (a form, a copy), unique: the same one twice is still one prompt.</summary>
    public required string Origin { get; init; }

    public IReadOnlyList<PromptText> Texts { get; private set; } = [];

    /// <summary>For people whose language has no text.</summary>
    public string DefaultLanguage { get; private set; } = "";

    public PromptTheme? Theme { get; private set; }

    public string? PictureUrl { get; private set; }

    public string? PictureAlt { get; private set; }

    public string? LinkUrl { get; private set; }

    public string? LinkTitle { get; private set; }

    public bool TakesAnswer { get; private set; }

    /// <summary>Whether it was said what goes with it.</summary>
    public bool IsDressed { get; private set; }

    public string? AnswersChannelId { get; private set; }

    /// <summary>Whether it takes its theme's prompts in turn.</summary>
    public bool IsSeries => Texts.Count == 0;

    public PromptExtras Extras => new()
    {
        PictureUrl = PictureUrl, PictureAlt = PictureAlt, LinkUrl = LinkUrl, LinkTitle = LinkTitle, TakesAnswer = TakesAnswer, AnswersChannelId = AnswersChannelId,
    };

    public PromptContent Content => new(Texts, DefaultLanguage, Theme, Extras);

    public static Prompt Draft(PromptWording wording, string origin, TimeProvider clock) => new()
    {
        Id = ITypedId<PromptId>.New(clock),
        Origin = origin,
        Texts = wording.Texts,
        DefaultLanguage = wording.DefaultLanguage,
        Theme = wording.Theme,
        TakesAnswer = true,
    };

    /// <summary>A new one with all that this one says.</summary>
    public Prompt Copy(string origin, TimeProvider clock)
    {
        var copy = Draft(new PromptWording(Texts, DefaultLanguage, Theme), origin, clock);
        copy.Dress(Extras);
        copy.IsDressed = IsDressed;
        return copy;
    }

    /// <summary>While its campaign can change, and for those who have it already when all of it was sent.</summary>
    public void Write(PromptWording wording) => (Texts, DefaultLanguage) = (wording.Texts, wording.DefaultLanguage);

    public void Dress(PromptExtras extras)
    {
        (PictureUrl, PictureAlt, LinkUrl, LinkTitle) = (extras.PictureUrl, extras.PictureAlt, extras.LinkUrl, extras.LinkTitle);
        (TakesAnswer, AnswersChannelId, IsDressed) = (extras.TakesAnswer, extras.AnswersChannelId, true);
    }

    /// <summary>Whether its own text can still be put right where it was sent.</summary>
    public bool CanCorrect(Campaign campaign) => campaign.State == CampaignState.Sent && !IsSeries && campaign.Target != CampaignTarget.Channel;
}
