import type { Tokens } from 'marked';
import type { Problems } from './problems.ts';

/** Takes the id that an author gave a heading (`## Costs {#costs}`) out of its text. */
export function takeGivenId({ tokens }: Tokens.Heading): string | undefined {
  const last = tokens.at(-1);
  if (last?.type !== 'text' || !last.text.includes('{#')) return undefined;
  const match = /\s*\{#([\p{L}\p{N}_][\p{L}\p{N}\p{M}_:.-]{0,99})\}\s*$/u.exec(last.text);
  if (match === null) return undefined;
  last.text = last.text.slice(0, match.index);
  return match[1];
}

/** Decides the level of each heading on the page: the page has its `h1`, the article begins at `h2`, and no level is skipped. */
export function levelHeadings(headings: readonly Tokens.Heading[], problems: Problems): number[] {
  const open: { depth: number; level: number }[] = [];
  let previous: number | undefined;
  let warnedOfOne = false;
  return headings.map((heading) => {
    const { depth } = heading;
    if (depth === 1 && !warnedOfOne) {
      warnedOfOne = true;
      problems.report('heading-one', { token: heading });
    }
    if (previous !== undefined && depth > previous + 1)
      problems.report('heading-skip', { token: heading }, previous, depth);
    previous = depth;
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const level = Math.min(6, (open.at(-1)?.level ?? 1) + 1);
    open.push({ depth, level });
    return level;
  });
}
