#!/usr/bin/env node
// The command line in a form that every Node can read: an old one hands over to the Node 24 that `npm ci` brings on Linux.
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

const main = join(__dirname, '../src/cli/main.ts');
const node24 = isOld() ? findNode24() : undefined;
if (node24 === undefined) {
  require('../scripts/requireNode.cjs');
  import(main);
} else {
  const { status } = spawnSync(node24, [__filename, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

function isOld() {
  return Number(process.versions.node.split('.')[0]) < 24;
}

function findNode24() {
  try {
    return require.resolve(`node-linux-${process.arch}/bin/node`);
  } catch {
    return undefined;
  }
}
