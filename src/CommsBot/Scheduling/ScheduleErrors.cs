namespace CommsBot.Scheduling;

internal static class ScheduleErrors
{
    /// <summary>What is wrong with a schedule, in a sentence that says what to do.</summary>
    public static string Sentence(this ScheduleProblem problem, ScheduleTexts texts) => problem switch
    {
        ScheduleProblem.NoDays => texts.ProblemNoDays,
        ScheduleProblem.WeeksOutOfRange => texts.ProblemWeeks(Weekly.MaxWeeks),
        ScheduleProblem.DayOutOfRange => texts.ProblemDay,
        ScheduleProblem.StartOutOfRange => texts.ProblemStart,
        ScheduleProblem.EndsTwice => texts.ProblemEndsTwice,
        ScheduleProblem.CountOutOfRange => texts.ProblemCount(Schedule.MaxCount),
        ScheduleProblem.UnknownZone => texts.ProblemZone,
        ScheduleProblem.EndsBeforeItStarts => texts.ProblemEnd,
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, null),
    };
}

internal enum ScheduleProblem
{
    NoDays,
    WeeksOutOfRange,
    DayOutOfRange,
    StartOutOfRange,
    EndsTwice,
    CountOutOfRange,
    UnknownZone,
    EndsBeforeItStarts,
}
