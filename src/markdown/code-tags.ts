/** A tag that opens or closes a block of code in another generator, and the fence of the same length that stands for it. */
export interface CodeTag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly fence: string;
}

/** Finds blocks of code in tags of Jekyll, Hexo and Hugo (`{% highlight ruby %}` … `{% endhighlight %}`), in order. Only tags alone on a
 *  line and not indented count, in pairs, where Markdown reads a fence as one: elsewhere it would be words on the page. */
export function findCodeTags(text: string): readonly CodeTag[] {
  if (!mayOpen.test(text)) return [];
  const found: CodeTag[] = [];
  let open: CodeTag | undefined;
  let inside: Inside = outside;
  for (const { 0: line, index: start } of text.matchAll(anyLine)) {
    if (open === undefined) {
      const opening = inside.kind === 'text' ? anyOpening.exec(line) : undefined;
      if (opening) open = tagOf(opening[0], start, opening[1] ?? opening[2] ?? '');
      else inside = after(inside, line);
      continue;
    }
    const closing = anyClosing.exec(line);
    if (closing !== null) found.push(open, tagOf(closing[0], start, ''));
    if (closing !== null || endsFence.test(line) || anyOpening.test(line)) open = undefined;
  }
  return found;
}

/** Where a line stands: in running text, in a fence that `end` closes, or in raw HTML up to `end`. */
interface Inside {
  readonly kind: 'text' | 'fence' | 'html';
  readonly end: RegExp;
}

const outside: Inside = { kind: 'text', end: /$^/ };

function after(inside: Inside, line: string): Inside {
  if (inside.kind !== 'text') return inside.end.test(line) ? outside : inside;
  const [, fence] = /^ {0,3}(`{3,}(?!.*`)|~{3,})/.exec(line) ?? [];
  if (fence !== undefined)
    return { kind: 'fence', end: new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*\\r?$`) };
  const [, raw] = /^ {0,3}<(pre|script|style|textarea)\b/i.exec(line) ?? [];
  if (raw !== undefined)
    return new RegExp(`</${raw}>`, 'i').test(line)
      ? outside
      : { kind: 'html', end: /<\/(?:pre|script|style|textarea)>/i };
  return /^ {0,3}<[!?/A-Za-z]/.test(line) ? { kind: 'html', end: /^[ \t]*\r?$/ } : outside;
}

function tagOf(written: string, start: number, language: string): CodeTag {
  const name = /\w+/.exec(written)?.[0] ?? '';
  return { name, start, end: start + written.length, fence: `${tildes}${language}`.padEnd(written.length) };
}

// Shorter than any of the tags, so that the fence with its language always has room.
const tildes = '~'.repeat(10);
const endsFence = /^ {0,3}~{10,}[ \t]*\r?$/;
const anyLine = /^.*$/gm;
const mayOpen = /\{(?:%-?|\{[<%])[ \t]*(?:highlight|code(?:block)?)\b/;
const anyOpening =
  /^(?:\{%-?[ \t]*(?:highlight|codeblock)\b(?:[ \t]+(?:lang:)?([\w+#.-]+))?[^`{}\n]*%\}|\{\{[<%][ \t]*(?:highlight[ \t]+"?([\w+#.-]+)"?|code(?=[ \t>%]))[^`{}\n]*[>%]\}\})(?=[ \t]*\r?$)/;
const anyClosing =
  /^(?:\{%-?[ \t]*end(?:highlight|codeblock)[ \t]*-?%\}|\{\{[<%][ \t]*\/(?:highlight|code)[ \t]*[>%]\}\})(?=[ \t]*\r?$)/;
