import type { ExampleNode } from '../model/command-tree.ts';

/** Examples of a command, the plainest first. */
export function examplesOf(command: string): readonly ExampleNode[] {
  return (examples[command] ?? []).map(([command, meaning]) => ({ command, meaning }));
}

const examples: { readonly [command: string]: readonly (readonly [command: string, meaning: string])[] } = {
  init: [
    ['newsctl init', 'ask, and make a site here'],
    ['newsctl init paper --title "The Morning Paper" --yes', 'ask nothing, make a site in paper/'],
  ],
  new: [
    ['newsctl new', 'ask, and make an article'],
    ['newsctl new "The tram is back" --tags trams --draft', 'ask nothing that is said here'],
  ],
  build: [
    ['newsctl build', 'build articles/ into public/'],
    ['newsctl build --dry-run', 'say what would change'],
    ['newsctl build --now 2026-12-24T18:00', 'what a build at that time would publish'],
  ],
  check: [
    ['newsctl check', 'name every mistake'],
    ['newsctl check --strict --format github', 'fail on warnings as well, with annotations'],
  ],
  dev: [['newsctl dev', 'preview on this machine, reloaded at every save']],
  list: [
    ['newsctl list', 'every article with its state, and what changes next'],
    ['newsctl list --status draft', 'what is not published yet'],
    ['newsctl list --json', 'for a script, with nextChangeAt'],
  ],
  rss: [
    ['newsctl rss > feed.xml', 'the feed of the site'],
    ['newsctl rss --section News --out news.xml', 'one section, written only when it changed'],
  ],
  explain: [
    ['newsctl explain', 'all codes'],
    ['newsctl explain invalid-date', 'what one means and how to mend it'],
  ],
  completion: [
    ['source <(newsctl completion bash)', 'in ~/.bashrc'],
    ['newsctl completion fish > ~/.config/fish/completions/newsctl.fish', 'once'],
  ],
};
