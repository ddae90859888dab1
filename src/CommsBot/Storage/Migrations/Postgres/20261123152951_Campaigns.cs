using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CommsBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Campaigns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Campaigns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Target = table.Column<string>(type: "text", nullable: true),
                    AudienceId = table.Column<Guid>(type: "uuid", nullable: true),
                    ChannelId = table.Column<string>(type: "text", nullable: true),
                    OpenForDays = table.Column<int>(type: "integer", nullable: false),
                    ScheduleJson = table.Column<string>(type: "text", nullable: true),
                    TimeZone = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    NextDueAt = table.Column<long>(type: "bigint", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Campaigns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Campaigns_Audiences_AudienceId",
                        column: x => x.AudienceId,
                        principalTable: "Audiences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_Campaigns_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KnownChannels",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    TenantId = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnownChannels", x => x.Id);
                });

            // What prompts were before is carried over; whom they are for has a table of its own now.
            migrationBuilder.Sql(
                """
                INSERT INTO "Campaigns" ("Id", "TenantId", "Kind", "SubjectId", "OwnerId", "Target", "AudienceId", "ChannelId", "OpenForDays",
                    "ScheduleJson", "TimeZone", "State", "NextDueAt", "Revision", "CreatedAt")
                SELECT "Id", "TenantId", 'Prompt', "Id", "OwnerId", "Target", "AudienceId", "ChannelId", "OpenForDays",
                    "ScheduleJson", "TimeZone", "State", "NextDueAt", 0, "CreatedAt"
                FROM "Prompts";
                INSERT INTO "KnownChannels" ("Id", "TenantId", "Name") SELECT "Id", "TenantId", "Name" FROM "PromptChannels";
                """);

            migrationBuilder.DropForeignKey(
                name: "FK_Prompts_Audiences_AudienceId",
                table: "Prompts");

            migrationBuilder.DropForeignKey(
                name: "FK_Prompts_People_OwnerId",
                table: "Prompts");

            migrationBuilder.DropTable(
                name: "PromptChannels");

            migrationBuilder.DropIndex(
                name: "IX_Prompts_AudienceId",
                table: "Prompts");

            migrationBuilder.DropIndex(
                name: "IX_Prompts_OwnerId_CreatedAt",
                table: "Prompts");

            migrationBuilder.DropIndex(
                name: "IX_Prompts_State_NextDueAt",
                table: "Prompts");

            migrationBuilder.DropColumn(
                name: "AudienceId",
                table: "Prompts");

            migrationBuilder.DropColumn(
                name: "ChannelId",
                table: "Prompts");

            migrationBuilder.DropColumn(
                name: "CreatedAt",
                table: "Prompts");

            migrationBuilder.DropColumn(
                name: "NextDueAt",
                table: "Prompts");

            migrationBuilder.DropColumn(
                name: "OpenForDays",
                table: "Prompts");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "Prompts");

            migrationBuilder.DropColumn(
                name: "ScheduleJson",
                table: "Prompts");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Prompts");

            migrationBuilder.DropColumn(
                name: "Target",
                table: "Prompts");

            migrationBuilder.DropColumn(
                name: "TenantId",
                table: "Prompts");

            migrationBuilder.DropColumn(
                name: "TimeZone",
                table: "Prompts");

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_AudienceId",
                table: "Campaigns",
                column: "AudienceId");

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_Kind_SubjectId",
                table: "Campaigns",
                columns: new[] { "Kind", "SubjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_OwnerId_CreatedAt",
                table: "Campaigns",
                columns: new[] { "OwnerId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_State_NextDueAt",
                table: "Campaigns",
                columns: new[] { "State", "NextDueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_KnownChannels_TenantId_Name",
                table: "KnownChannels",
                columns: new[] { "TenantId", "Name" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Campaigns");

            migrationBuilder.DropTable(
                name: "KnownChannels");

            migrationBuilder.AddColumn<Guid>(
                name: "AudienceId",
                table: "Prompts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChannelId",
                table: "Prompts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CreatedAt",
                table: "Prompts",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "NextDueAt",
                table: "Prompts",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OpenForDays",
                table: "Prompts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "OwnerId",
                table: "Prompts",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "ScheduleJson",
                table: "Prompts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Prompts",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Target",
                table: "Prompts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TenantId",
                table: "Prompts",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "TimeZone",
                table: "Prompts",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "PromptChannels",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    TenantId = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PromptChannels", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Prompts_AudienceId",
                table: "Prompts",
                column: "AudienceId");

            migrationBuilder.CreateIndex(
                name: "IX_Prompts_OwnerId_CreatedAt",
                table: "Prompts",
                columns: new[] { "OwnerId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Prompts_State_NextDueAt",
                table: "Prompts",
                columns: new[] { "State", "NextDueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PromptChannels_TenantId_Name",
                table: "PromptChannels",
                columns: new[] { "TenantId", "Name" });

            migrationBuilder.AddForeignKey(
                name: "FK_Prompts_Audiences_AudienceId",
                table: "Prompts",
                column: "AudienceId",
                principalTable: "Audiences",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "FK_Prompts_People_OwnerId",
                table: "Prompts",
                column: "OwnerId",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
