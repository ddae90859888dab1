namespace CommsBot.Access;

/// <summary>What somebody may do beyond what every colleague may. An admin may do what a manager may.</summary>
[Flags]
internal enum Role
{
    None = 0,
    CommsManager = 1,
    Admin = 2 | CommsManager,
}
