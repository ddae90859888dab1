using System.Globalization;

namespace CommsBot.Teams;

/// <summary>A button that a feature puts on the home card, in ascending <paramref name="Order"/>, and the line that teaches its command.</summary>
internal sealed record HomeButton(int Order, string Verb, Func<CultureInfo, string> Title, Func<CultureInfo, string> Example);
