// The least that finding out what changed can cost: asks the file system about every source below the folder it runs in.
import { lstatSync, readdirSync } from 'node:fs';

for (const entry of readdirSync('articles', { withFileTypes: true, recursive: true })) {
  if (entry.isFile()) lstatSync(`${entry.parentPath}/${entry.name}`);
}
