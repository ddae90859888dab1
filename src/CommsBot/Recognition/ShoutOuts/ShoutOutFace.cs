using System.Globalization;

namespace CommsBot.Recognition.ShoutOuts;

/// <summary>All that a week's post shows, whoever posts it.</summary>
/// <param name="Marker">By which it is known, such as <c>#WeLeadComms · 2026-W48</c>.</param>
/// <param name="Greeting">The sentence above the names; empty: the product's own.</param>
/// <param name="Items">What it celebrates.</param>
/// <param name="NominateLink">Opens the chat with the bot; null in local mode, where no Teams follows it.</param>
/// <param name="Culture">The language of the product's own words.</param>
internal sealed record ShoutOutFace(string Marker, string Greeting, IReadOnlyList<ShoutOutItem> Items, Uri? NominateLink, CultureInfo Culture);
