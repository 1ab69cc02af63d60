/** Elements that raw HTML may use, with the attributes of each beside those that all may have. Everything our own renderer writes is here. */
export const allowedElements: ReadonlyMap<string, readonly string[]> = new Map([
  ['a', ['href', 'name', 'hreflang', 'rel']],
  ['img', ['src', 'alt', 'width', 'height', 'loading', 'decoding', 'srcset', 'sizes']],
  ['picture', []],
  ['source', ['src', 'srcset', 'sizes', 'type', 'media', 'width', 'height']],
  ['audio', ['src', 'controls', 'preload', 'loop', 'muted']],
  ['video', ['src', 'controls', 'preload', 'loop', 'muted', 'poster', 'width', 'height', 'playsinline']],
  ['track', ['src', 'kind', 'srclang', 'label', 'default']],
  ['iframe', ['src', 'width', 'height', 'allowfullscreen', 'loading', 'sandbox', 'referrerpolicy', 'allow']],
  ['input', ['type', 'checked', 'disabled']],
  ['ol', ['start', 'reversed', 'type']],
  ['li', ['value']],
  ['time', ['datetime']],
  ['data', ['value']],
  ['del', ['datetime', 'cite']],
  ['ins', ['datetime', 'cite']],
  ['q', ['cite']],
  ['blockquote', ['cite']],
  ['details', ['open']],
  ['th', ['colspan', 'rowspan', 'scope', 'headers', 'abbr']],
  ['td', ['colspan', 'rowspan', 'headers']],
  ['col', ['span']],
  ['colgroup', ['span']],
  ...(
    'p br hr div span section aside figure figcaption pre code kbd samp var em strong b i u s small mark sub sup abbr cite dfn bdi bdo ruby rt rp wbr ' +
    'h1 h2 h3 h4 h5 h6 ul dl dt dd table caption thead tbody tfoot tr summary label address'
  )
    .split(' ')
    .map((name) => [name, []] as [string, readonly string[]]),
]);

/** Attributes that every allowed element may have. */
export const commonAttributes: readonly string[] = [
  'id',
  'class',
  'title',
  'lang',
  'dir',
  'role',
  'tabindex',
  'aria-label',
  'aria-hidden',
];

/** Elements whose content goes with them: none of it is text for a reader. */
export const contentGoesToo: readonly string[] = [
  'script',
  'style',
  'textarea',
  'option',
  'noscript',
  'template',
  'svg',
  'math',
  'xmp',
  'title',
  'noembed',
  'noframes',
];

/** Presentation of old HTML that is left out: told once for an article, since nothing a reader would miss goes with it. */
export const presentationalAttributes: ReadonlySet<string> = new Set([
  'align',
  'valign',
  'border',
  'cellpadding',
  'cellspacing',
  'bgcolor',
  'color',
  'face',
  'size',
  'hspace',
  'vspace',
  'target',
  'width',
  'height',
  'clear',
  'nowrap',
  'summary',
  'frameborder',
  'marginwidth',
  'marginheight',
  'scrolling',
  'compact',
  'type',
  'xmlns',
  'style',
  'longdesc',
  'char',
  'charoff',
]);

/** Class names that raw HTML may use: letters, digits, `-` and `_`. */
export const safeClass: RegExp = /^[A-Za-z][\w-]{0,40}$/;
