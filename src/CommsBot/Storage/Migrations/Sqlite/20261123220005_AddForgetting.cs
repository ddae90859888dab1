using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CommsBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddForgetting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ForgettingKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Secret = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForgettingKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Forgettings",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BegunAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Subject = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Forgettings", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "ForgottenIds",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    GroupId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForgottenIds", x => x.Hash);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ForgottenIds_GroupId",
                table: "ForgottenIds",
                column: "GroupId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ForgettingKeys");

            migrationBuilder.DropTable(
                name: "Forgettings");

            migrationBuilder.DropTable(
                name: "ForgottenIds");
        }
    }
}
