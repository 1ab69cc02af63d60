#!/usr/bin/env node
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`newsctl needs Node.js 20.19 or newer, this is ${process.versions.node}\n`);
  process.exitCode = 3;
} else {
  await import('../dist/cli/main.js');
}
