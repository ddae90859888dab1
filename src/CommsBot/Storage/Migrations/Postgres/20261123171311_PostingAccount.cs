using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CommsBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PostingAccount : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PostingAccounts",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "text", nullable: false),
                    ConnectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ObjectId = table.Column<string>(type: "text", nullable: false),
                    HomeAccountId = table.Column<string>(type: "text", nullable: false),
                    UserPrincipalName = table.Column<string>(type: "text", nullable: false),
                    Tokens = table.Column<byte[]>(type: "bytea", nullable: false),
                    ConnectedAt = table.Column<long>(type: "bigint", nullable: false),
                    RenewedAt = table.Column<long>(type: "bigint", nullable: false),
                    CheckedAt = table.Column<long>(type: "bigint", nullable: true),
                    LostAt = table.Column<long>(type: "bigint", nullable: true),
                    LostBecause = table.Column<string>(type: "text", nullable: true),
                    Claims = table.Column<string>(type: "text", nullable: true),
                    AlertClaimedAt = table.Column<long>(type: "bigint", nullable: true),
                    AlertedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostingAccounts", x => x.TenantId);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PostingAccounts");
        }
    }
}
