/** One hostile article and what must become of it. */
export interface HostileCase {
  /** A sentence about the attack. */
  readonly name: string;
  /** The whole file. */
  readonly file: string | Buffer;
  /** Where it stands; the default is made of group and number. */
  readonly path?: string;
  /** Other files that the attack needs, by path. */
  readonly beside?: { readonly [path: string]: string | Buffer };
  /** `code line:column` of an error: the article is left out. Without it the article is published. */
  readonly refused?: string;
  /** `code line:column` of a warning about the published article. */
  readonly warned?: string;
  /** Texts that a reader of the published page sees. */
  readonly shows?: readonly string[];
}

/** An article that is sound but for `body` and `matter`, lines of front matter from line 5 on; line 2 is its title. */
export function article(body: string, matter = '', title = 'Budget passes'): string {
  return `---\ntitle: ${title}\ndate: 2026-11-22\nsummary: In short\n${matter === '' ? '' : `${matter}\n`}---\n\n${body}\n`;
}

/** An article whose front matter is `yaml` and nothing else. */
export const withMatter = (yaml: string): string => `---\n${yaml}\n---\n\nText.\n`;

/** Hostile text for a field: markup that would run as soon as anything writes it as it is. */
export const poison = `"><script>pwned()</script><img src=x onerror=pwned()>'`;
