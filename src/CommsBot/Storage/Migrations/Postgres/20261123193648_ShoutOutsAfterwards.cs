using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CommsBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ShoutOutsAfterwards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ReachReadAt",
                table: "ShoutOuts",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Reactions",
                table: "ShoutOuts",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Replies",
                table: "ShoutOuts",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ShoutOutNotices",
                columns: table => new
                {
                    ShoutOutId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShoutOutNotices", x => new { x.ShoutOutId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_ShoutOutNotices_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ShoutOutNotices_ShoutOuts_ShoutOutId",
                        column: x => x.ShoutOutId,
                        principalTable: "ShoutOuts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ShoutOutNotices_ClaimedAt",
                table: "ShoutOutNotices",
                column: "ClaimedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ShoutOutNotices_PersonId",
                table: "ShoutOutNotices",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ShoutOutNotices");

            migrationBuilder.DropColumn(
                name: "ReachReadAt",
                table: "ShoutOuts");

            migrationBuilder.DropColumn(
                name: "Reactions",
                table: "ShoutOuts");

            migrationBuilder.DropColumn(
                name: "Replies",
                table: "ShoutOuts");
        }
    }
}
