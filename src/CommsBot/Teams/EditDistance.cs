namespace CommsBot.Teams;

internal static class EditDistance
{
    /// <summary>How many letters have to be added, removed, replaced, or swapped with their neighbour, to turn one word into the other.</summary>
    public static int Between(string one, string other)
    {
        var distance = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            distance[i, 0] = i;
        for (var j = 0; j <= other.Length; j++)
            distance[0, j] = j;

        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = distance[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                distance[i, j] = Math.Min(replaced, Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1);

                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    distance[i, j] = Math.Min(distance[i, j], distance[i - 2, j - 2] + 1);
            }
        }

        return distance[one.Length, other.Length];
    }
}
