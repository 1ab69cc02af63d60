import { placeOfFile } from '../diagnostics/place.ts';
import type { NewsctlConfig } from './define.ts';
import { makeSite } from './site.ts';
import { nodeOfValue } from './value-node.ts';

export interface Mistake {
  readonly message: string;
  readonly help?: string;
}

/** The first mistake that a config with these keys would have: what is wrong, and what to write. */
export function mistakeIn(part: Partial<NewsctlConfig>): Mistake | undefined {
  const anywhere = () => placeOfFile('newsctl.config.ts');
  const node = nodeOfValue({ title: 'T', url: 'https://example.org/', ...part }, { key: anywhere, value: anywhere });
  const mistake = makeSite(node).diagnostics[0];
  if (mistake === undefined) return undefined;
  return { message: mistake.message, ...(mistake.help !== undefined && { help: mistake.help }) };
}
