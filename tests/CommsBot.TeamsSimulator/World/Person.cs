namespace CommsBot.Simulation.World;

/// <summary>Someone in the tenant: what the directory knows, and (in the other parts) what the person does and sees.</summary>
public sealed partial class Person
{
    private readonly PersonSpec? spec;
    private readonly int ordinal;

    internal Person(TeamsSimulator teams, PersonSpec spec)
    {
        Teams = teams;
        this.spec = spec;
        App = spec.App;
        AadObjectId = spec.AadObjectId ?? Guid.NewGuid();
        Upn = spec.Upn ?? Population.UpnOf(spec.Name, teams.World.PeopleCount);
    }

    /// <summary>One of a generated population: everything is computed from its number when asked for.</summary>
    internal Person(TeamsSimulator teams, int ordinal, AppState app)
    {
        Teams = teams;
        this.ordinal = ordinal;
        App = app;
        AadObjectId = Population.IdOf(ordinal);
    }

    /// <summary>Entra object id.</summary>
    public Guid AadObjectId { get; }

    /// <summary>The id by which the bot knows the person.</summary>
    public string Mri => Teams.World.Mris.Of(AadObjectId);

    /// <summary>Display name.</summary>
    public string Name => spec?.Name ?? Population.NameOf(ordinal);

    /// <summary>User principal name.</summary>
    public string Upn { get => field ?? Population.UpnOf(Name, ordinal); private init; }

    /// <summary>The mail address, which need not be the user principal name.</summary>
    public string Mail => spec?.Mail ?? Upn;

    /// <summary>The client's language.</summary>
    public string Locale => spec?.Locale ?? Population.LocaleOf(ordinal);

    /// <summary>The client's IANA time zone.</summary>
    public string TimeZone => spec?.TimeZone ?? Population.TimeZoneOf(ordinal);

    /// <summary>A guest from another tenant.</summary>
    public bool IsGuest => spec?.IsGuest ?? false;

    /// <summary>What else the directory says; null for generated people.</summary>
    public PersonSpec? Directory => spec;

    /// <summary>The account is closed: nothing can be sent to it, Graph shows it disabled.</summary>
    public bool HasLeft { get; set; }

    /// <summary>Whether the bot can write to the person. Setting it sends no event; see <see cref="InstallsAsync"/>.</summary>
    public AppState App { get; set; }

    /// <summary>How a text mentions the person.</summary>
    public string At => $"<at>{Name}</at>";

    /// <summary>The chat between the person and the bot. It exists once the app is installed.</summary>
    public Conversation Chat => Teams.World.ChatOf(this);

    /// <summary>The program the person uses.</summary>
    public ClientKind Client { get; set; }

    internal TeamsSimulator Teams { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
