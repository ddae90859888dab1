using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CommsBot.Storage.Migrations.Postgres
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
                type: "text",
                nullable: false,
                defaultValue: "Bot");

            migrationBuilder.AddColumn<int>(
                name: "Attempt",
                table: "ShoutOuts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "BotProblem",
                table: "ShoutOuts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Looks",
                table: "ShoutOuts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Marker",
                table: "ShoutOuts",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "NextAt",
                table: "ShoutOuts",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Refusal",
                table: "ShoutOuts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "ShoutOuts",
                type: "text",
                nullable: false,
                defaultValue: "Posted");

            migrationBuilder.AddColumn<int>(
                name: "Tries",
                table: "ShoutOuts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "WebUrl",
                table: "ShoutOuts",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ShoutOutChannels",
                columns: table => new
                {
                    ChannelId = table.Column<string>(type: "text", nullable: false),
                    TenantId = table.Column<string>(type: "text", nullable: false),
                    TeamId = table.Column<string>(type: "text", nullable: true),
                    GroupId = table.Column<string>(type: "text", nullable: true),
                    Name = table.Column<string>(type: "text", nullable: false),
                    IsOn = table.Column<bool>(type: "boolean", nullable: false),
                    Weekday = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    ZoneId = table.Column<string>(type: "text", nullable: false),
                    Hashtag = table.Column<string>(type: "text", nullable: false),
                    Greeting = table.Column<string>(type: "text", nullable: false),
                    MostItems = table.Column<int>(type: "integer", nullable: false),
                    Order = table.Column<string>(type: "text", nullable: false),
                    Identity = table.Column<string>(type: "text", nullable: false),
                    WithoutGraph = table.Column<string>(type: "text", nullable: false),
                    Language = table.Column<string>(type: "text", nullable: false),
                    Since = table.Column<long>(type: "bigint", nullable: false),
                    SetById = table.Column<Guid>(type: "uuid", nullable: true),
                    Problem = table.Column<string>(type: "text", nullable: true)
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
