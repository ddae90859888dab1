using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CommsBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Nominations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Nominations_NominatorId",
                table: "Nominations");

            migrationBuilder.AddColumn<long>(
                name: "ConsentedAt",
                table: "Nominees",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RepeatKey",
                table: "Nominees",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CardActivityId",
                table: "Nominations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CardClaimedAt",
                table: "Nominations",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "DecidedById",
                table: "Nominations",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DeclineReason",
                table: "Nominations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Helped",
                table: "Nominations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsCardStale",
                table: "Nominations",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsEdited",
                table: "Nominations",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Nominations",
                type: "text",
                nullable: false,
                defaultValue: "en");

            migrationBuilder.AddColumn<long>(
                name: "ManagersAskedAt",
                table: "Nominations",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MessageLink",
                table: "Nominations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "OwesNominatorWord",
                table: "Nominations",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "PlaceId",
                table: "Nominations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Slot",
                table: "Nominations",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Nominations",
                type: "text",
                nullable: false,
                defaultValue: "Approved");

            migrationBuilder.AddColumn<string>(
                name: "TeamName",
                table: "Nominations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TeamRepeatKey",
                table: "Nominations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Week",
                table: "Nominations",
                type: "text",
                nullable: false,
                defaultValue: "2000-W01");

            migrationBuilder.CreateTable(
                name: "Endorsements",
                columns: table => new
                {
                    NominationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Endorsements", x => new { x.NominationId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_Endorsements_Nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "Nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Endorsements_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Nominees_RepeatKey",
                table: "Nominees",
                column: "RepeatKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_DecidedById",
                table: "Nominations",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_IsCardStale",
                table: "Nominations",
                column: "IsCardStale");

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_NominatorId_Week_Slot",
                table: "Nominations",
                columns: new[] { "NominatorId", "Week", "Slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_OwesNominatorWord",
                table: "Nominations",
                column: "OwesNominatorWord");

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_State_CardClaimedAt",
                table: "Nominations",
                columns: new[] { "State", "CardClaimedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_TeamRepeatKey",
                table: "Nominations",
                column: "TeamRepeatKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Endorsements_PersonId",
                table: "Endorsements",
                column: "PersonId");

            migrationBuilder.AddForeignKey(
                name: "FK_Nominations_People_DecidedById",
                table: "Nominations",
                column: "DecidedById",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Nominations_People_DecidedById",
                table: "Nominations");

            migrationBuilder.DropTable(
                name: "Endorsements");

            migrationBuilder.DropIndex(
                name: "IX_Nominees_RepeatKey",
                table: "Nominees");

            migrationBuilder.DropIndex(
                name: "IX_Nominations_DecidedById",
                table: "Nominations");

            migrationBuilder.DropIndex(
                name: "IX_Nominations_IsCardStale",
                table: "Nominations");

            migrationBuilder.DropIndex(
                name: "IX_Nominations_NominatorId_Week_Slot",
                table: "Nominations");

            migrationBuilder.DropIndex(
                name: "IX_Nominations_OwesNominatorWord",
                table: "Nominations");

            migrationBuilder.DropIndex(
                name: "IX_Nominations_State_CardClaimedAt",
                table: "Nominations");

            migrationBuilder.DropIndex(
                name: "IX_Nominations_TeamRepeatKey",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "ConsentedAt",
                table: "Nominees");

            migrationBuilder.DropColumn(
                name: "RepeatKey",
                table: "Nominees");

            migrationBuilder.DropColumn(
                name: "CardActivityId",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "CardClaimedAt",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "DecidedById",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "DeclineReason",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "Helped",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "IsCardStale",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "IsEdited",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "ManagersAskedAt",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "MessageLink",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "OwesNominatorWord",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "PlaceId",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "Slot",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "TeamName",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "TeamRepeatKey",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "Week",
                table: "Nominations");

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_NominatorId",
                table: "Nominations",
                column: "NominatorId");
        }
    }
}
