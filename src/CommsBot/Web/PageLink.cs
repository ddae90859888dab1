using System.Globalization;
using CommsBot.Access;

namespace CommsBot.Web;

/// <summary>A page that a feature puts on the home page and into the navigation, in ascending <paramref name="Order"/>.</summary>
internal sealed record PageLink(int Order, string Path, Role Role, Func<CultureInfo, string> Title, Func<CultureInfo, string> Description);
