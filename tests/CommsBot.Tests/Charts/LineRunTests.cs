using CommsBot.Charts;
using Shouldly;
using Xunit;

namespace CommsBot.Tests.Charts;

/// <summary>What stands where in a line; pieces that go to the left begin with "&lt;".</summary>
public class LineRunTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Jörg's lunch, 12:30", "Jörg's lunch, 12:30")]
    [InlineData("شكرا", "<شكرا")]
    [InlineData("שלום, עולם!", "<שלום, עולם!")]
    // The number stands to the left of the words before it, and reads to the right.
    [InlineData("أكثر من 12", "12|<أكثر من ")]
    [InlineData("بين 10.5 و 1,000 يورو", "< يورو|1,000|< و |10.5|<بين ")]
    [InlineData("Sales (قسم المبيعات) 2026", "Sales (|<قسم المبيعات|) |2026")]
    [InlineData("Sales (قسم 12 المبيعات)", "Sales (|< المبيعات|12|<قسم |)")]
    [InlineData("قسم Sales 12", "Sales 12|<قسم ")]
    [InlineData("نعم 50% من الكل", "< من الكل|50%|<نعم ")]
    [InlineData("شُكْرًا ✨", "<شُكْرًا ✨")]
    public void Each_piece_stands_where_readers_of_its_script_look(string line, string pieces) =>
        string.Join('|', LineRun.Of(line).Select(r => (r.IsRightToLeft ? "<" : "") + r.Text)).ShouldBe(pieces);
}
