using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CommsBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class StewardNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ActivityId",
                table: "ShoutOutNotices",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChatId",
                table: "ShoutOutNotices",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DueAt",
                table: "ShoutOutNotices",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NoticeActivityId",
                table: "Nominees",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NoticeChatId",
                table: "Nominees",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "NoticeDueAt",
                table: "Nominees",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "StewardNotices",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Topic = table.Column<string>(type: "text", nullable: false),
                    About = table.Column<string>(type: "text", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    OwedAt = table.Column<long>(type: "bigint", nullable: false),
                    ClaimedAt = table.Column<long>(type: "bigint", nullable: true),
                    Outcome = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StewardNotices", x => new { x.PersonId, x.Topic, x.About, x.Round });
                    table.ForeignKey(
                        name: "FK_StewardNotices_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ShoutOutNotices_DueAt",
                table: "ShoutOutNotices",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_Nominees_NoticeDueAt",
                table: "Nominees",
                column: "NoticeDueAt");

            migrationBuilder.CreateIndex(
                name: "IX_StewardNotices_ClaimedAt",
                table: "StewardNotices",
                column: "ClaimedAt");

            migrationBuilder.CreateIndex(
                name: "IX_StewardNotices_Topic_About",
                table: "StewardNotices",
                columns: new[] { "Topic", "About" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StewardNotices");

            migrationBuilder.DropIndex(
                name: "IX_ShoutOutNotices_DueAt",
                table: "ShoutOutNotices");

            migrationBuilder.DropIndex(
                name: "IX_Nominees_NoticeDueAt",
                table: "Nominees");

            migrationBuilder.DropColumn(
                name: "ActivityId",
                table: "ShoutOutNotices");

            migrationBuilder.DropColumn(
                name: "ChatId",
                table: "ShoutOutNotices");

            migrationBuilder.DropColumn(
                name: "DueAt",
                table: "ShoutOutNotices");

            migrationBuilder.DropColumn(
                name: "NoticeActivityId",
                table: "Nominees");

            migrationBuilder.DropColumn(
                name: "NoticeChatId",
                table: "Nominees");

            migrationBuilder.DropColumn(
                name: "NoticeDueAt",
                table: "Nominees");
        }
    }
}
