import anyAscii from 'any-ascii';

/** Makes a path segment of a name or title: small ASCII letters, digits and single hyphens, at most 90 bytes, cut between words. `lang`
 *  (BCP 47) says how letters are written in ASCII: `ü` is `ue` in German and `u` elsewhere. Empty when nothing can be written. */
export function slugOf(text: string, lang: string): string {
  const ascii = isAscii(text) ? text.toLowerCase() : inAscii(text, lang);
  const words = ascii.replace(/['\u2019`]/g, '').replace(/[^a-z0-9]+/g, '-');
  return cut(words.replace(/^-|-$/g, ''));
}

/** The longest slug in bytes, so that names fit every file system with room for an extension. */
export const longestSlug = 90;

/** Whether `slug` may stand in an address: `[a-z0-9-]`, at least one letter or digit, at most 90 bytes. */
export const isSlug = (slug: string): boolean =>
  slug.length <= longestSlug && /^[a-z0-9-]+$/.test(slug) && /[a-z0-9]/.test(slug);

/** Whether Windows cannot make a folder called `name`. */
export const isReservedName = (name: string): boolean => /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/i.test(name);

// Most names: nothing in them needs tables or the rules of a language.
const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

function inAscii(text: string, lang: string): string {
  const lower = text.normalize('NFC').toLocaleLowerCase(lowerCaseOf(lang));
  return anyAscii(inLanguage(lower, lang)).toLowerCase();
}

// Only Turkish and Azerbaijani have their own lower case; the machine's locale must not matter.
const lowerCaseOf = (lang: string): string => (/^(?:tr|az)\b/i.test(lang) ? 'tr' : 'en');

function inLanguage(text: string, lang: string): string {
  const letters = alphabets[lang.slice(0, 2).toLowerCase()];
  if (letters === undefined) return text;
  return text
    .replace(/[αεο][υύ]/g, (pair) => (letters === alphabets.el ? (greekPairs[pair] ?? pair) : pair))
    .replace(/[^\u0000-\u007f]/gu, (letter) => letters[letter] ?? letter);
}

/** Where a language's own habit differs from what any-ascii does for all. */
const alphabets: { readonly [lang: string]: { readonly [letter: string]: string } | undefined } = {
  de: { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' },
  bg: { щ: 'sht', ъ: 'a', ь: 'y', ю: 'yu', я: 'ya', ж: 'zh', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', й: 'y' },
  uk: {
    г: 'h',
    ґ: 'g',
    є: 'ie',
    и: 'y',
    і: 'i',
    ї: 'i',
    й: 'i',
    х: 'kh',
    ц: 'ts',
    щ: 'shch',
    ю: 'iu',
    я: 'ia',
    ь: '',
  },
  el: { η: 'i', ή: 'i', υ: 'y', ύ: 'y', ϋ: 'y', χ: 'ch', ψ: 'ps', ξ: 'x', ω: 'o', ώ: 'o', φ: 'f', β: 'v', θ: 'th' },
  tr: { ı: 'i', ğ: 'g', ş: 's', ç: 'c', ö: 'o', ü: 'u' },
  hu: { ő: 'o', ű: 'u', ö: 'o', ü: 'u' },
};

const greekPairs: { readonly [pair: string]: string } = { αυ: 'av', αύ: 'av', ευ: 'ev', εύ: 'ev', ου: 'ou', ού: 'ou' };

function cut(slug: string): string {
  if (slug.length <= longestSlug) return slug;
  const end = slug.lastIndexOf('-', longestSlug);
  return slug.slice(0, end > 0 ? end : longestSlug);
}
