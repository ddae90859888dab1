using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CommsBot.Storage.Migrations.Postgres
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
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Secret = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForgettingKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Forgettings",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    BegunAt = table.Column<long>(type: "bigint", nullable: false),
                    Subject = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Forgettings", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "ForgottenIds",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "text", nullable: false),
                    GroupId = table.Column<Guid>(type: "uuid", nullable: false)
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
