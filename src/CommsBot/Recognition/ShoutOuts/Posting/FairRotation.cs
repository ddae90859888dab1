namespace CommsBot.Recognition.ShoutOuts.Posting;

/// <summary>Whoever was not named lately goes first, and nobody has a second one before everybody's first. Pure.</summary>
internal static class FairRotation
{
    /// <param name="oldestFirst">The candidates, oldest first.</param>
    /// <param name="namesOf">Who is named by one: keys of people, or of a team.</param>
    /// <param name="lastNamed">When each was last named in a post; who is left out never was.</param>
    public static IReadOnlyList<T> Order<T>(
        IReadOnlyList<T> oldestFirst, Func<T, IReadOnlyList<string>> namesOf, IReadOnlyDictionary<string, DateTimeOffset> lastNamed)
    {
        Dictionary<string, int> rounds = [];
        return
        [
            .. oldestFirst
                .OrderBy(c => Latest(c).Ticks)
                .ToList()
                .Select((candidate, place) => (Candidate: candidate, Place: place, Round: RoundOf(namesOf(candidate))))
                .OrderBy(c => c.Round).ThenBy(c => c.Place)
                .Select(c => c.Candidate),
        ];

        // Of several people the one who was named last counts.
        DateTimeOffset Latest(T candidate) => namesOf(candidate).Select(n => lastNamed.GetValueOrDefault(n)).DefaultIfEmpty().Max();

        int RoundOf(IReadOnlyList<string> names)
        {
            var round = names.Select(n => rounds.GetValueOrDefault(n)).DefaultIfEmpty().Max();
            foreach (var name in names)
                rounds[name] = round + 1;
            return round;
        }
    }
}
