/** Gives headings their ids: the words in lower case with hyphens, in any script, each id once. */
export function startHeadingIds(taken: Iterable<string> = []): (text: string, given?: string) => string {
  const used = new Map<string, number>();
  for (const id of taken) used.set(id, 1);
  const timesOf = (id: string): number => used.get(id) ?? (pageIds.has(id) ? 1 : 0);
  return (text, given) => {
    const wish = given ?? idOf(text);
    let count = timesOf(wish);
    let id = wish;
    while (count > 0 && timesOf(id) > 0) id = `${wish}-${++count}`;
    used.set(wish, Math.max(1, count));
    used.set(id, Math.max(1, timesOf(id)));
    return id;
  };
}

/** The id that a heading asks for, before it is known whether it is free. */
function idOf(text: string): string {
  if (text.length <= longestId && plainWords.test(text)) return text.toLowerCase().replaceAll(' ', '-');
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}_]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const short = words.length > longestId ? [...words].slice(0, longestId).join('').replace(/-+$/, '') : words;
  return short === '' ? 'section' : short;
}

const longestId = 100;
const plainWords = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

// Ids that the page around the article may use.
const pageIds = new Set([
  'main',
  'content',
  'top',
  'comments',
  'sources',
  'related',
  'header',
  'footer',
  'nav',
  'menu',
  'search',
  'title',
  'contents',
  'toc',
]);
