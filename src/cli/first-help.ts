import type { CommandTree } from '../model/command-tree.ts';
import { commandsPage, startPage } from '../report/help-page.ts';
import { leaveWhenNobodyListens, makeSay } from './leave.ts';
import { readSurroundings } from './process.ts';

/** Prints what `newsctl --help` says, or `newsctl` alone, from the commands as JSON: none of them is loaded. */
export function printFirstHelp(commands: string, isAsked: boolean): void {
  const tree: CommandTree = JSON.parse(commands);
  const { stdout, stderr } = readSurroundings();
  leaveWhenNobodyListens(makeSay(stderr));
  process.stdout.write(isAsked ? commandsPage(tree, stdout) : startPage(tree, stdout));
}
