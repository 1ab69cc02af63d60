import { createRequire } from 'node:module';
import type sanitizeHtml from 'sanitize-html';
import { hostOf, readAddress } from './addresses.ts';
import { allowedElements, commonAttributes, contentGoesToo, safeClass } from './elements.ts';

/** Makes a whole article with raw HTML in it safe and balanced; link marks and our own ids survive. */
export type Sanitize = (html: string) => string;

/** Where the build puts sanitize-html with all that it needs, in one file; in a checkout it is a package. */
declare const sanitizerFile: string | undefined;

/** Makes the sanitiser of a site. sanitize-html is loaded when the first article with raw HTML comes. */
export function makeSanitizer(iframeHosts: readonly string[]): Sanitize {
  let load: ((html: string, options: sanitizeHtml.IOptions) => string) | undefined;
  return (html) => {
    load ??= createRequire(import.meta.url)(nameOfSanitizer()) as typeof sanitizeHtml;
    const ids = new Set<string>();
    return load(html, optionsFor(iframeHosts, ids)).replaceAll(' />', '>');
  };
}

const nameOfSanitizer = (): string => (typeof sanitizerFile === 'undefined' ? 'sanitize-html' : sanitizerFile);

function optionsFor(iframeHosts: readonly string[], ids: Set<string>): sanitizeHtml.IOptions {
  return {
    allowedTags: [...allowedElements.keys()],
    allowedAttributes: { ...Object.fromEntries(allowedElements), '*': [...commonAttributes] } as Record<
      string,
      string[]
    >,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: {
      img: ['http', 'https'],
      iframe: ['https'],
      audio: ['http', 'https'],
      video: ['http', 'https'],
    },
    allowedSchemesAppliedToAttributes: ['href', 'src', 'cite', 'poster'],
    allowProtocolRelative: true,
    nonTextTags: [...contentGoesToo],
    selfClosing: ['img', 'br', 'hr', 'input', 'col', 'source', 'track', 'wbr'],
    enforceHtmlBoundary: false,
    nestingLimit: 200,
    transformTags: {
      h1: 'h2',
      strike: 's',
      tt: 'code',
      '*': (tagName, attribs) => ({ tagName, attribs: tidyAttributes(attribs, ids) }),
      iframe: (tagName, attribs) => ({ tagName, attribs: { ...tidyAttributes(attribs, ids), ...frameAttributes } }),
      input: (tagName, attribs) => ({
        tagName,
        attribs: { type: 'checkbox', disabled: '', ...('checked' in attribs && { checked: '' }) },
      }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'iframe' && !iframeHosts.includes(hostOf(attribs.src ?? '') ?? ''),
  };
}

const frameAttributes = {
  loading: 'lazy',
  sandbox: 'allow-scripts allow-same-origin allow-popups allow-presentation allow-forms',
  referrerpolicy: 'strict-origin-when-cross-origin',
};

// The first of two equal ids wins; names that would hide a property of the page never pass.
function tidyAttributes(attribs: Record<string, string>, ids: Set<string>): Record<string, string> {
  const kept: Record<string, string> = { ...attribs };
  const { id } = kept;
  if (id !== undefined) {
    if (!isSafeName(id) || ids.has(id)) delete kept.id;
    else ids.add(id);
  }
  if (kept.class !== undefined) {
    const classes = kept.class
      .split(/\s+/)
      .filter((word) => safeClass.test(word) || languageClass.test(word))
      .slice(0, 8);
    if (classes.length === 0) delete kept.class;
    else kept.class = classes.join(' ');
  }
  for (const [name, judge] of judges) {
    if (kept[name] !== undefined && !judge(kept[name])) delete kept[name];
  }
  return kept;
}

/** Whether an id or name is plain, and hides no property of the page. */
export function isSafeName(name: string): boolean {
  return safeId.test(name) && !clobbers.has(name);
}

/** Whether every address of a `srcset` is a web address or a path. */
function isSafeSrcset(srcset: string): boolean {
  return !/(?:^|,)\s*[^\s,]*:/.test(srcset.replace(/(?:^|,)\s*https?:\/\//g, ','));
}

/** Whether what an element loads or cites is a path or a web address. */
function isWebAddress(written: string): boolean {
  const address = readAddress(written);
  return address.kind !== 'scheme' || address.scheme === 'http' || address.scheme === 'https';
}

/** Whether a frame asks for what a player needs, and for nothing of the reader's: no camera, microphone or place. */
function isHarmlessPolicy(allow: string): boolean {
  return allow.split(';').every((one) => playerFeatures.has(one.trim().split(/\s/)[0]?.toLowerCase() ?? ''));
}

const playerFeatures = new Set(
  ' accelerometer autoplay clipboard-write encrypted-media fullscreen gyroscope picture-in-picture web-share'.split(
    ' ',
  ),
);
/** What the value of an attribute must be to stay. */
export const judges: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ['name', isSafeName],
  ['tabindex', (value) => value === '0'],
  ['srcset', isSafeSrcset],
  ['allow', isHarmlessPolicy],
  ['src', isWebAddress],
  ['poster', isWebAddress],
  ['cite', isWebAddress],
]);
const safeId = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_:.-]{0,200}$/u;
const languageClass = /^language-[\w+#.-]{1,40}$/;
const clobbers = new Set(
  'location document window self top parent name body head forms links images cookie domain title URL defaultView getElementById createElement querySelector addEventListener attributes children innerHTML constructor prototype __proto__ history navigator main content'.split(
    ' ',
  ),
);
