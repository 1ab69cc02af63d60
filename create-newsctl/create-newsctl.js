#!/usr/bin/env node
// `npm create newsctl my-paper` is `newsctl init my-paper`, without installing newsctl first.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const manifest = createRequire(import.meta.url).resolve('newsctl/package.json');
const bin = join(dirname(manifest), 'bin', 'newsctl.js');
process.argv = [process.argv[0], bin, 'init', ...process.argv.slice(2)];
await import(pathToFileURL(bin).href);
