import type { bodyRules } from '../diagnostics/catalogue/body.ts';
import type { Explanation } from './explanation.ts';

export const bodyRulesExplained: Record<keyof typeof bodyRules, Explanation> = {
  'too-complex': {
    what: 'A line, a word, a table or a nesting of quotes and lists is larger than any article needs. The article is not rendered.',
    why: 'Such text makes a Markdown parser run for minutes or break down; one article must never hold up the others.',
    wrong: '> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > a quote in thirty-one quotes',
    right: '> a quote',
  },
  'too-many-mistakes': {
    what: 'One kind of mistake stands in this article more than fifty times. The first fifty are named one by one, the others counted.',
    why: 'A report that fills the screen with one mistake hides the others.',
    wrong: '[1](#nowhere) [2](#nowhere) … [80](#nowhere)',
    right: '[1](#costs)',
  },
  'foreign-shortcode': {
    what: 'The text holds tags of another generator: Hugo shortcodes (`{{< … >}}`, `{{% … %}}`) or Liquid (`{% … %}`, `{{ … }}`). newsctl leaves them out; what stands between an opening and a closing tag stays, and a link to such a tag becomes plain text.',
    why: 'Readers would see program text in the article, or miss the picture or video that the tag stood for.',
    wrong: '{{< img src="town-hall.jpg" alt="The town hall" >}}',
    right: '![The town hall](town-hall.jpg)',
  },
  'broken-link': {
    what: 'A link names a Markdown file that is not an article of this site. Paths are read from the folder of the article; a leading slash begins at the folder of the site or at `articles/`.',
    why: 'Readers would end on a page that does not exist.',
    wrong: '[the budget](budgett.md)',
    right: '[the budget](../2026/budget.md#costs)',
  },
  'broken-anchor': {
    what: 'A link to a place in the same article names an id that no heading or footnote there has.',
    why: 'The browser stays where it is, and the reader searches in vain.',
    wrong: '## What it costs\n\nSee [the costs](#costs).',
    right: '## What it costs\n\nSee [the costs](#what-it-costs).',
  },
  'empty-link': {
    what: 'A link has no address, or no text to click on.',
    why: 'A link without text is announced as "link" and nothing else; one without an address leads nowhere.',
    wrong: '[the budget]()',
    right: '[the budget](budget.md)',
  },
  'relative-link': {
    what: 'A link has a relative address that is neither an article (a path ending in `.md`) nor a file in `static/`.',
    why: 'The page stands at another address than the file it is made of, so a relative address leads to a page that does not exist.',
    wrong: '[the report](report.pdf)\n[a site](www.example.org)',
    right: '[the report](/report.pdf)\n[a site](https://www.example.org)',
  },
  'unsafe-link': {
    what: 'The address of a link begins with `javascript:`, `data:`, `vbscript:` or another scheme that can run code or open files, in whatever spelling.',
    why: "A reader who clicks would run the author's program on your site.",
    wrong: '[read on](javascript:alert(1))',
    right: '[read on](https://example.org/more)',
  },
  'link-scheme': {
    what: 'The address of a link has a scheme other than `https`, `http`, `mailto` and `tel`. The text is published without the link.',
    why: 'Few readers have a program for it, and some programs can be made to do harm by an address.',
    wrong: '[the data](ftp://ftp.example.org/data.zip)',
    right: '[the data](https://example.org/data.zip)',
  },
  'missing-picture': {
    what: 'A picture in the text is found neither beside the article nor in `static/`.',
    why: 'Readers would see a broken picture.',
    wrong: '![The town hall](town-hal.jpg)',
    right: '![The town hall](town-hall.jpg)',
  },
  'picture-outside': {
    what: 'The path of a picture leaves the folder of the site, or goes through a symbolic link.',
    why: 'An article must not be able to publish other files of your machine.',
    wrong: '![Holiday](../../../home/eva/holiday.jpg)',
    right: '![Holiday](holiday.jpg)',
  },
  'picture-scheme': {
    what: 'The address of a picture has a scheme other than `https` and `http`, for instance `data:`.',
    why: 'Pictures inside the text make every page and feed heavy, and some of them can run code.',
    wrong: '![Chart](data:image/svg+xml;base64,PHN2Zy8+)',
    right: '![Chart](chart.svg)',
  },
  'unreadable-picture': {
    what: 'The file of a picture is there, but it is not a picture, or it is damaged.',
    why: 'Readers would see a broken picture, and the page could not keep room for it.',
    wrong: '![The town hall](town-hall.jpg)   <!-- a renamed text file -->',
    right: '![The town hall](town-hall.jpg)   <!-- a JPEG -->',
  },
  'missing-alt': {
    what: 'A picture has no alternative text.',
    why: 'Readers who cannot see it, and search engines, learn nothing of it.',
    wrong: '![](chart.png)',
    right: '![Turnout fell from 71 to 63 per cent](chart.png)',
  },
  'heading-one': {
    what: 'The text has a heading of level 1 (`#`). On the page it is shown as level 2.',
    why: 'The title of the article is the heading of the page; a second one confuses screen readers and search engines.',
    wrong: '# What happened',
    right: '## What happened',
  },
  'heading-empty': {
    what: 'A line with `#` signs has no text. It is not printed.',
    why: 'Readers who go from heading to heading would be led to nothing.',
    wrong: '##\n\nThe council met.',
    right: '## The decision\n\nThe council met.',
  },
  'heading-skip': {
    what: 'A heading is more than one level below the one before it. On the page the gap is closed.',
    why: 'Readers who go from heading to heading take a gap for a missing part.',
    wrong: '## Costs\n\n#### Roads',
    right: '## Costs\n\n### Roads',
  },
  'unknown-aside': {
    what: 'A block quote begins with `[!…]`, but the word is not one of the five kinds of aside.',
    why: 'The mark would be printed as it stands.',
    wrong: '> [!HINT]\n> Bring your passport.',
    right: '> [!TIP]\n> Bring your passport.',
  },
  'footnote-undefined': {
    what: 'The text refers to a footnote that is not defined anywhere in the article. The reference is printed as it stands.',
    why: 'The reader misses the source or the remark.',
    wrong: 'Turnout fell.[^1]',
    right: 'Turnout fell.[^1]\n\n[^1]: Statistical office, 2026.',
  },
  'footnote-unused': {
    what: 'A footnote is defined, but nothing in the text refers to it. It is not printed.',
    why: 'Usually the reference was deleted or mistyped.',
    wrong: 'Turnout fell.\n\n[^1]: Statistical office, 2026.',
    right: 'Turnout fell.[^1]\n\n[^1]: Statistical office, 2026.',
  },
  'footnote-again': {
    what: 'Two footnotes of one article have the same name. The first is printed.',
    why: 'The second remark never reaches a reader.',
    wrong: '[^1]: The first source.\n[^1]: The second source.',
    right: '[^1]: The first source.\n[^2]: The second source.',
  },
  'html-removed': {
    what: 'Raw HTML in the article holds an element or an attribute that newsctl does not publish, for instance a script, a form or an event handler.',
    why: 'Articles come from many hands; none of them may run code on the site or change the page around the text.',
    wrong: '<p onclick="buy()">Subscribe</p>',
    right: '<p>Subscribe</p>',
  },
  'iframe-removed': {
    what: 'The article embeds a page of a site that the config does not name under `markdown.iframes`, or without `https:`.',
    why: 'An embedded page sees your readers and can show whatever it likes.',
    wrong: '<iframe src="https://video.example/1" title="The debate"></iframe>',
    right: '[Watch the debate](https://video.example/1)',
  },
  'iframe-title': {
    what: 'An embedded page has no `title`.',
    why: 'Screen readers announce the title; without it they say "frame".',
    wrong: '<iframe src="https://video.example/1"></iframe>',
    right: '<iframe src="https://video.example/1" title="The debate of 3 May"></iframe>',
  },
};
