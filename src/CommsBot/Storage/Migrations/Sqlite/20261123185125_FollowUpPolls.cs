using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CommsBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FollowUpPolls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "YouSaidJson",
                table: "PollWaves",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PollSecretBallots",
                columns: table => new
                {
                    WaveId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VoterKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    Department = table.Column<string>(type: "TEXT", nullable: true),
                    Office = table.Column<string>(type: "TEXT", nullable: true),
                    Country = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PollSecretBallots", x => new { x.WaveId, x.VoterKey });
                    table.ForeignKey(
                        name: "FK_PollSecretBallots_PollWaves_WaveId",
                        column: x => x.WaveId,
                        principalTable: "PollWaves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Ballots without a person are those of anonymous polls; some of them may still be open.
            migrationBuilder.Sql(
                """
                INSERT INTO "PollSecretBallots" ("WaveId", "VoterKey", "Answers", "Department", "Office", "Country")
                SELECT "WaveId", "VoterKey", "Answers", "Department", "Office", "Country" FROM "PollBallots" WHERE "PersonId" IS NULL
                """);
            migrationBuilder.Sql("""DELETE FROM "PollBallots" WHERE "PersonId" IS NULL""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PollSecretBallots");

            migrationBuilder.DropColumn(
                name: "YouSaidJson",
                table: "PollWaves");
        }
    }
}
