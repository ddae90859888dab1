using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CommsBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ShoutOutCorrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "LeaveOutAskedAt",
                table: "Nominees",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LeaveOutTellAt",
                table: "Nominees",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ShoutOutCorrections",
                columns: table => new
                {
                    ShoutOutId = table.Column<Guid>(type: "uuid", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    NextAt = table.Column<long>(type: "bigint", nullable: true),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    Refusal = table.Column<string>(type: "text", nullable: true),
                    Problem = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShoutOutCorrections", x => x.ShoutOutId);
                    table.ForeignKey(
                        name: "FK_ShoutOutCorrections_ShoutOuts_ShoutOutId",
                        column: x => x.ShoutOutId,
                        principalTable: "ShoutOuts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Nominees_LeaveOutTellAt",
                table: "Nominees",
                column: "LeaveOutTellAt");

            migrationBuilder.CreateIndex(
                name: "IX_ShoutOutCorrections_NextAt",
                table: "ShoutOutCorrections",
                column: "NextAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ShoutOutCorrections");

            migrationBuilder.DropIndex(
                name: "IX_Nominees_LeaveOutTellAt",
                table: "Nominees");

            migrationBuilder.DropColumn(
                name: "LeaveOutAskedAt",
                table: "Nominees");

            migrationBuilder.DropColumn(
                name: "LeaveOutTellAt",
                table: "Nominees");
        }
    }
}
