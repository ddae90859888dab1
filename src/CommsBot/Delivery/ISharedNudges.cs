using CommsBot.Audiences;

namespace CommsBot.Delivery;

/// <summary>Whose nudges somebody may steer and read about beside their own: told by what lets people share them.</summary>
internal interface ISharedNudges
{
    /// <summary>The subjects, for use inside a query.</summary>
    IQueryable<Guid> SubjectsOf(PersonId person);
}
