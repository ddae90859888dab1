using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CommsBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FirstLight : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Conversations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    TenantId = table.Column<string>(type: "text", nullable: false),
                    Scope = table.Column<string>(type: "text", nullable: false),
                    PersonalUserId = table.Column<string>(type: "text", nullable: true),
                    BotId = table.Column<string>(type: "text", nullable: false),
                    BotName = table.Column<string>(type: "text", nullable: false),
                    ServiceUrl = table.Column<string>(type: "text", nullable: false),
                    WelcomedAt = table.Column<long>(type: "bigint", nullable: true),
                    IsLeft = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conversations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<string>(type: "text", nullable: false),
                    TeamsUserId = table.Column<string>(type: "text", nullable: false),
                    EntraObjectId = table.Column<string>(type: "text", nullable: true),
                    Name = table.Column<string>(type: "text", nullable: false),
                    NameKey = table.Column<string>(type: "text", nullable: false),
                    Locale = table.Column<string>(type: "text", nullable: true),
                    TypedLanguage = table.Column<string>(type: "text", nullable: true),
                    MetAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ShoutOuts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<string>(type: "text", nullable: false),
                    ChannelId = table.Column<string>(type: "text", nullable: false),
                    Week = table.Column<string>(type: "text", nullable: false),
                    ClaimedAt = table.Column<long>(type: "bigint", nullable: false),
                    PostedAt = table.Column<long>(type: "bigint", nullable: true),
                    ActivityId = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShoutOuts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Polls",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<string>(type: "text", nullable: false),
                    CreatorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "text", nullable: false),
                    PlaceId = table.Column<string>(type: "text", nullable: false),
                    ConversationId = table.Column<string>(type: "text", nullable: false),
                    CardActivityId = table.Column<string>(type: "text", nullable: true),
                    Origin = table.Column<string>(type: "text", nullable: false),
                    Language = table.Column<string>(type: "text", nullable: false),
                    OpenedAt = table.Column<long>(type: "bigint", nullable: false),
                    ClosedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Polls", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Polls_People_CreatorId",
                        column: x => x.CreatorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Nominations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<string>(type: "text", nullable: false),
                    NominatorId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<string>(type: "text", nullable: true),
                    Value = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    Origin = table.Column<string>(type: "text", nullable: false),
                    MadeAt = table.Column<long>(type: "bigint", nullable: false),
                    ShoutOutId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Nominations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Nominations_People_NominatorId",
                        column: x => x.NominatorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Nominations_ShoutOuts_ShoutOutId",
                        column: x => x.ShoutOutId,
                        principalTable: "ShoutOuts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "Ballots",
                columns: table => new
                {
                    PollId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Choice = table.Column<int>(type: "integer", nullable: false),
                    CastAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ballots", x => new { x.PollId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_Ballots_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Ballots_Polls_PollId",
                        column: x => x.PollId,
                        principalTable: "Polls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PollChoices",
                columns: table => new
                {
                    Position = table.Column<int>(type: "integer", nullable: false),
                    PollId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PollChoices", x => new { x.PollId, x.Position });
                    table.ForeignKey(
                        name: "FK_PollChoices_Polls_PollId",
                        column: x => x.PollId,
                        principalTable: "Polls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Nominees",
                columns: table => new
                {
                    NominationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    NoticeClaimedAt = table.Column<long>(type: "bigint", nullable: true),
                    ToldAt = table.Column<long>(type: "bigint", nullable: true),
                    DeclinedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Nominees", x => new { x.NominationId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_Nominees_Nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "Nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Nominees_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Ballots_PersonId",
                table: "Ballots",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Ballots_PollId_Choice",
                table: "Ballots",
                columns: new[] { "PollId", "Choice" });

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_TenantId_PersonalUserId",
                table: "Conversations",
                columns: new[] { "TenantId", "PersonalUserId" });

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_NominatorId",
                table: "Nominations",
                column: "NominatorId");

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_Origin",
                table: "Nominations",
                column: "Origin",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_ShoutOutId",
                table: "Nominations",
                column: "ShoutOutId");

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_TenantId_ShoutOutId_MadeAt",
                table: "Nominations",
                columns: new[] { "TenantId", "ShoutOutId", "MadeAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Nominees_NoticeClaimedAt",
                table: "Nominees",
                column: "NoticeClaimedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Nominees_PersonId",
                table: "Nominees",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_People_TenantId_NameKey",
                table: "People",
                columns: new[] { "TenantId", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_People_TenantId_TeamsUserId",
                table: "People",
                columns: new[] { "TenantId", "TeamsUserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Polls_CreatorId_ClosedAt",
                table: "Polls",
                columns: new[] { "CreatorId", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Polls_Origin",
                table: "Polls",
                column: "Origin",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ShoutOuts_ChannelId_Week",
                table: "ShoutOuts",
                columns: new[] { "ChannelId", "Week" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Ballots");

            migrationBuilder.DropTable(
                name: "Conversations");

            migrationBuilder.DropTable(
                name: "Nominees");

            migrationBuilder.DropTable(
                name: "PollChoices");

            migrationBuilder.DropTable(
                name: "Nominations");

            migrationBuilder.DropTable(
                name: "Polls");

            migrationBuilder.DropTable(
                name: "ShoutOuts");

            migrationBuilder.DropTable(
                name: "People");
        }
    }
}
