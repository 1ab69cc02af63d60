/** The text of one file of the site, as the stages see it: decoded, without a byte order mark, with `\n` line ends. */
export interface Source {
  /** Path from the site's folder, with `/`: `articles/2026/budget.md`. */
  readonly path: string;
  readonly text: string;
}

/** A YAML value with its place: offsets are UTF-16 indexes into `Source.text`. */
export type FrontMatterNode = ScalarNode | ListNode | MapNode;

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  /** What YAML reads as text: quotes and escapes resolved, never turned into a number, a date or a boolean. */
  readonly text: string;
  /** Written without quotes and not as a block. */
  readonly plain: boolean;
}

export interface ListNode extends Span {
  readonly kind: 'list';
  readonly items: readonly FrontMatterNode[];
}

export interface MapNode extends Span {
  readonly kind: 'map';
  readonly entries: readonly FrontMatterEntry[];
  /** Keys whose values could not be read, or `all` when nothing is known of what is missing: their absence says nothing. */
  readonly unread?: ReadonlySet<string> | 'all';
}

export interface FrontMatterEntry {
  readonly key: ScalarNode;
  readonly value: FrontMatterNode;
}

/** An article whose fences and YAML are sound, before any key has been looked at. */
export interface RawArticle {
  readonly source: Source;
  readonly frontMatter: MapNode;
  /** Offset in `source.text` of the first character after the closing fence's line. */
  readonly bodyStart: number;
}
