using Microsoft.Extensions.Options;

namespace CommsBot.Privacy.Retention;

internal sealed class RetentionOptionsValidator : IValidateOptions<RetentionOptions>
{
    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        (string Setting, string Value)[] all =
        [
            (nameof(options.Answers), options.Answers), (nameof(options.UnpublishedNominations), options.UnpublishedNominations),
            (nameof(options.PublishedNominations), options.PublishedNominations), (nameof(options.Deliveries), options.Deliveries), (nameof(options.Leavers), options.Leavers),
            (nameof(options.Audit), options.Audit),
        ];
        var wrong = all.Where(s => RetentionPeriod.TryParse(s.Value) is null)
            .Select(s => $"{RetentionOptions.Section}:{s.Setting} is \"{s.Value}\": write days or months, up to ten years, for example \"90 days\" or \"24 months\".")
            .ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
