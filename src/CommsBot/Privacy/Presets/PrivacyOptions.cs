using System.ComponentModel.DataAnnotations;

namespace CommsBot.Privacy.Presets;

/// <summary>Section <c>Privacy</c>: what the organisation has agreed on.</summary>
internal sealed class PrivacyOptions
{
    public const string Section = "Privacy";

    /// <summary>What all settings about privacy are that nobody has set. Default: Standard. See <see cref="PresetDefaults"/>.</summary>
    [EnumDataType(typeof(PrivacyPreset), ErrorMessage = "Privacy:Preset must be Standard or WorksCouncil.")]
    public string Preset { get; init; } = nameof(PrivacyPreset.Standard);

    /// <summary>Whether results of polls may be looked at by department, office and country. Off, no ballot says where its voter works. Default: true.</summary>
    public bool Slices { get; init; } = true;

    /// <summary>Whether the spread of recognition may be looked at by manager, in groups of five or more. Default: true.</summary>
    public bool FairnessByManager { get; init; } = true;
}

/// <summary>A set of defaults. What is set by hand goes before it.</summary>
internal enum PrivacyPreset
{
    Standard,

    /// <summary>What works councils usually ask for.</summary>
    WorksCouncil,
}
