using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CommsBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ShoutOutEngine : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "As",
                table: "ShoutOuts",
                type: "TEXT",
                nullable: false,
                defaultValue: "Bot");

            migrationBuilder.AddColumn<int>(
                name: "Attempt",
                table: "ShoutOuts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "BotProblem",
                table: "ShoutOuts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Looks",
                table: "ShoutOuts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Marker",
                table: "ShoutOuts",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "NextAt",
                table: "ShoutOuts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Refusal",
                table: "ShoutOuts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "ShoutOuts",
                type: "TEXT",
                nullable: false,
                defaultValue: "Posted");

            migrationBuilder.AddColumn<int>(
                name: "Tries",
                table: "ShoutOuts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "WebUrl",
                table: "ShoutOuts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ShoutOutChannels",
                columns: table => new
                {
                    ChannelId = table.Column<string>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    TeamId = table.Column<string>(type: "TEXT", nullable: true),
                    GroupId = table.Column<string>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    IsOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Weekday = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    ZoneId = table.Column<string>(type: "TEXT", nullable: false),
                    Hashtag = table.Column<string>(type: "TEXT", nullable: false),
                    Greeting = table.Column<string>(type: "TEXT", nullable: false),
                    MostItems = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<string>(type: "TEXT", nullable: false),
                    Identity = table.Column<string>(type: "TEXT", nullable: false),
                    WithoutGraph = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    SetById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Problem = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShoutOutChannels", x => x.ChannelId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ShoutOuts_NextAt",
                table: "ShoutOuts",
                column: "NextAt");

            migrationBuilder.CreateIndex(
                name: "IX_ShoutOutChannels_IsOn",
                table: "ShoutOutChannels",
                column: "IsOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ShoutOutChannels");

            migrationBuilder.DropIndex(
                name: "IX_ShoutOuts_NextAt",
                table: "ShoutOuts");

            migrationBuilder.DropColumn(
                name: "As",
                table: "ShoutOuts");

            migrationBuilder.DropColumn(
                name: "Attempt",
                table: "ShoutOuts");

            migrationBuilder.DropColumn(
                name: "BotProblem",
                table: "ShoutOuts");

            migrationBuilder.DropColumn(
                name: "Looks",
                table: "ShoutOuts");

            migrationBuilder.DropColumn(
                name: "Marker",
                table: "ShoutOuts");

            migrationBuilder.DropColumn(
                name: "NextAt",
                table: "ShoutOuts");

            migrationBuilder.DropColumn(
                name: "Refusal",
                table: "ShoutOuts");

            migrationBuilder.DropColumn(
                name: "State",
                table: "ShoutOuts");

            migrationBuilder.DropColumn(
                name: "Tries",
                table: "ShoutOuts");

            migrationBuilder.DropColumn(
                name: "WebUrl",
                table: "ShoutOuts");
        }
    }
}
