#!/usr/bin/env bash
# Writes a migration of the same name for both providers: src/CommsBot/Storage/add-migration.sh AddPrompts
set -euo pipefail
name=${1:?usage: add-migration.sh NAME}
cd "$(dirname "$0")/../../.."
dotnet tool restore
dotnet ef migrations add "$name" --project src/CommsBot --context SqliteCommsBotDbContext --output-dir Storage/Migrations/Sqlite
dotnet ef migrations add "$name" --project src/CommsBot --context PostgresCommsBotDbContext --output-dir Storage/Migrations/Postgres
