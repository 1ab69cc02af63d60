import type { Rule } from '../rule.ts';

/** Mistakes in an article's Markdown. */
export const bodyRules = {
  'too-complex': {
    severity: 'error',
    fixed: true,
    says: (what: string, most: number) => ({
      message: `more than ${most} ${what}`,
      help: 'text like this is not written by hand; break it up or take it out',
    }),
  },
  'too-many-mistakes': {
    severity: 'warning',
    says: (code: string, more: number) => ({
      message: `${more} more \`${code}\` in this article from here on`,
      help: 'correct those named before and check again',
    }),
  },
  'foreign-shortcode': {
    severity: 'warning',
    says: (names: readonly string[], count: number) => ({
      message: `${count === 1 ? 'a template tag' : `${count} template tags`} of another generator ${count === 1 ? 'is' : 'are'} left out: ${listed(names)}`,
      help: 'write what it stood for in Markdown; to show such a tag to readers, put it in backticks',
    }),
  },
  'broken-link': {
    severity: 'error',
    says: (written: string, target: string | undefined) => ({
      message: `\`${written}\` is no article`,
      help:
        target === undefined
          ? 'the path leaves the folder of the site'
          : `there is no \`${target}\`; paths are read from the folder of this article`,
    }),
  },
  'broken-anchor': {
    severity: 'error',
    says: (anchor: string, meant: string | undefined) => ({
      message: `nothing in this article has the id \`${anchor}\``,
      help:
        meant === undefined
          ? 'link to a heading by its words in lower case with hyphens'
          : `did you mean \`#${meant}\`?`,
    }),
  },
  'empty-link': {
    severity: 'warning',
    says: () => ({
      message: 'a link without an address or without text',
      help: 'write `[text](address)`, or take the link out',
    }),
  },
  'relative-link': {
    severity: 'warning',
    says: (path: string, isHost: boolean) => ({
      message: `\`${path}\` is neither an article nor a file in \`static/\``,
      help: isHost
        ? `write \`https://${path}\` to link to another site`
        : 'link to an article by the path of its `.md` file, to a file in `static/` by `/name`, to another site with `https://`',
    }),
  },
  'unsafe-link': {
    severity: 'error',
    fixed: true,
    says: (scheme: string) => ({
      message: `a \`${scheme}:\` link can run code`,
      help: 'link with `https:`, `http:`, `mailto:` or `tel:`',
    }),
  },
  'link-scheme': {
    severity: 'warning',
    fixed: true,
    says: (scheme: string) => ({
      message: `a link with \`${scheme}:\` is not published; its text stays`,
      help: 'link with `https:`, `http:`, `mailto:` or `tel:`',
    }),
  },
  'missing-image': {
    severity: 'error',
    says: (src: string, near: readonly string[]) => ({
      message: `there is no picture \`${src}\``,
      help:
        near.length > 0
          ? `did you mean ${listed(near)}?`
          : 'put it beside the article, or into `static/` and write its path with a leading slash',
    }),
  },
  'picture-outside': {
    severity: 'error',
    fixed: true,
    says: (src: string) => ({
      message: `the picture \`${src}\` lies outside the site`,
      help: 'copy it beside the article or into `static/`',
    }),
  },
  'picture-scheme': {
    severity: 'error',
    fixed: true,
    says: (src: string) => ({
      message: `\`${src.length > 40 ? `${src.slice(0, 40)}…` : src}\` is no address of a picture`,
      help: 'save the picture as a file beside the article, or link with `https:`',
    }),
  },
  'unreadable-picture': {
    severity: 'error',
    says: (src: string) => ({
      message: `\`${src}\` is not a picture, or damaged`,
      help: 'export it again as JPEG, PNG, WebP, AVIF, GIF or SVG',
    }),
  },
  'active-picture': {
    severity: 'error',
    fixed: true,
    says: (src: string) => ({
      message: `the SVG \`${src}\` could run code or load something when it is opened by itself`,
      help: 'export it as a plain SVG without scripts, handlers, styles and links from elsewhere, or as PNG',
    }),
  },
  'missing-alt': {
    severity: 'warning',
    says: (src: string) => ({
      message: `the picture \`${src.length > 80 ? `${src.slice(0, 80)}…` : src}\` has no text for readers who cannot see it`,
      help: 'describe it between the brackets: `![a crowd before the town hall](…)`',
    }),
  },
  'heading-one': {
    severity: 'warning',
    says: () => ({
      message: 'a heading of level 1: the title of the article is the only one on the page',
      help: 'begin with `##`; it is shown as level 2',
    }),
  },
  'heading-empty': {
    severity: 'warning',
    says: () => ({ message: 'a heading without text is left out', help: 'write the heading, or take the `#` out' }),
  },
  'heading-skip': {
    severity: 'warning',
    says: (from: number, to: number) => ({
      message: `a heading of level ${to} follows one of level ${from}`,
      help: `write \`${'#'.repeat(from + 1)}\`; it is shown as the next level`,
    }),
  },
  'unknown-aside': {
    severity: 'warning',
    says: (name: string, meant: string | undefined) => ({
      message: `\`[!${name}]\` is no kind of aside`,
      help: meant === undefined ? 'use NOTE, TIP, IMPORTANT, WARNING or CAUTION' : `did you mean \`[!${meant}]\`?`,
    }),
  },
  'footnote-undefined': {
    severity: 'warning',
    says: (label: string, known: readonly string[]) => ({
      message: `there is no footnote \`${label}\``,
      help:
        known.length === 0
          ? `add a line \`[^${label}]: …\``
          : `add a line \`[^${label}]: …\`; this article has ${listed(known)}`,
    }),
  },
  'footnote-unused': {
    severity: 'warning',
    says: (label: string) => ({
      message: `nothing refers to the footnote \`${label}\`, so it is left out`,
      help: `write \`[^${label}]\` where it belongs`,
    }),
  },
  'footnote-again': {
    severity: 'warning',
    says: (label: string) => ({
      message: `the footnote \`${label}\` is defined twice; the first one counts`,
      help: 'give one of them another name',
    }),
  },
  'html-removed': {
    severity: 'warning',
    says: (what: string) => ({
      message: `\`${what}\` is left out of the page`,
      help: 'write it in Markdown; raw HTML is kept only as far as it is text, pictures, tables and the like',
    }),
  },
  'html-unclosed': {
    severity: 'error',
    says: (name: string) => ({
      message: `\`<${name}${name.startsWith('!') ? '' : '>'}\` has no end: readers would see nothing of what follows`,
      help: `end it with \`${name.startsWith('!') ? '-->' : `</${name}>`}\`; if readers shall read it as it is written, put it in backticks`,
    }),
  },
  'html-presentation': {
    severity: 'warning',
    says: (names: readonly string[], count: number) => ({
      message: `HTML that says how a page looks is left out${count === 1 ? '' : `, ${count} times in this article`}: ${listed(names)}`,
      help: 'remove it: how articles look is for the stylesheet; a `class` stays',
    }),
  },
  'iframe-removed': {
    severity: 'warning',
    says: (host: string | undefined, isNamed: boolean) => ({
      message: host === undefined ? 'a frame without an address is left out' : `a frame of \`${host}\` is left out`,
      help:
        host === undefined
          ? 'link to the page instead'
          : isNamed
            ? 'write its address with `https:`'
            : `link to the page instead, or allow \`${host}\` under \`markdown.iframes\` in the config`,
    }),
  },
  'iframe-title': {
    severity: 'warning',
    says: () => ({
      message: 'a frame without a title says nothing to readers who cannot see it',
      help: 'add `title="…"` to the iframe',
    }),
  },
} satisfies Record<string, Rule>;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => `\`${name}\``);
  return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ');
}
