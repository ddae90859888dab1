namespace CommsBot.Storage;

internal static class DatabaseWords
{
    /// <returns>What to do about it.</returns>
    public static string Repair(this DatabaseTexts texts, DatabaseTrouble trouble) => trouble switch
    {
        DatabaseTrouble.NoAnswer => texts.OfNoAnswer,
        DatabaseTrouble.SignInRefused => texts.OfSignInRefused,
        DatabaseTrouble.NoSuchDatabase => texts.OfNoSuchDatabase,
        DatabaseTrouble.NotAllowed => texts.OfNotAllowed,
        DatabaseTrouble.TooManyConnections => texts.OfTooManyConnections,
        DatabaseTrouble.NoTables => texts.OfNoTables,
        DatabaseTrouble.Full => texts.OfFull,
        DatabaseTrouble.NotWritable => texts.OfNotWritable,
        DatabaseTrouble.NoDatabase => texts.OfNoDatabase,
        DatabaseTrouble.Locked => texts.OfLocked,
        _ => texts.OfOther,
    };
}
