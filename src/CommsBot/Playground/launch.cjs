// Runs the Agents Playground inside this process: node launch.cjs LEASE BOT-ENDPOINT PORT [PACKAGE-FOLDER]
// Ends itself when the lease file is gone (the bot stopped), or when no bot has listened for a minute (the bot was killed).
"use strict";

const fs = require("fs");
const net = require("net");
const path = require("path");

const [lease, endpoint, port, packageFolder] = process.argv.slice(2);
const cli = path.join(packageFolder ?? folderFetchedByNpx(), "cli.js");

function folderFetchedByNpx() {
  const folders = process.env.PATH.split(path.delimiter).map((bin) => path.join(bin, "..", "@microsoft", "m365agentsplayground"));
  return folders.find((folder) => fs.existsSync(folder)) ?? "";
}

// A killed bot leaves broken pipes behind; they must not end the Playground before the next bot takes it over.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

const bot = new URL(endpoint);
const secondsWithoutBot = 60;
let missed = 0;
setInterval(() => {
  if (missed++ >= secondsWithoutBot || !fs.existsSync(lease)) process.exit();
  const connection = net.connect(Number(bot.port), bot.hostname.replace(/^\[|\]$/g, ""), () => {
    missed = 0;
    connection.destroy();
  });
  connection.on("error", () => {});
}, 1000);
process.on("exit", () => fs.rmSync(lease, { force: true }));

// The Playground knows no user, so nobody but this machine may reach it.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (where, ...rest) {
  return typeof where === "number" ? listen.call(this, where, "127.0.0.1", ...rest) : listen.call(this, where, ...rest);
};

// Its settings file may name one channel beside General, though it shows any number.
const parse = JSON.parse;
JSON.parse = (text, reviver) => {
  const value = parse(text, reviver);
  if (value?.$id?.includes?.("teams-app-test-tool-config")) delete value.properties.team.properties.channels.maxItems;
  return value;
};

process.argv.splice(1, Infinity, cli, "start", "-e", endpoint, "-c", "msteams", "-p", port, "--disable-telemetry");
require(cli);
