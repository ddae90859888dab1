namespace CommsBot.Recognition.Fairness;

internal static class FairnessWords
{
    public static string Name(this FairnessTexts texts, Quarter quarter) => texts.QuarterName(quarter.Number, quarter.Year);

    public static string Name(this FairnessTexts texts, FairnessDimension dimension) => dimension switch
    {
        FairnessDimension.Department => texts.ByDepartment,
        FairnessDimension.Office => texts.ByOffice,
        FairnessDimension.Country => texts.ByCountry,
        _ => texts.ByManager,
    };
}
