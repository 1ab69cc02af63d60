/** `cs_CZ` of `cs`, as Open Graph writes a language with its territory: where a tag names none, that where most of its speakers live (CLDR). Undefined for
 *  a language without a country, such as Esperanto, or with a region that is none, such as `es-419`. */
export function localeOf(tag: string): string | undefined {
  const common = territories[tag];
  if (common !== undefined) return `${tag}_${common}`;
  const most = new Intl.Locale(tag).maximize();
  const territory = countryOf(most);
  return territory === undefined ? undefined : `${most.language}_${territory}`;
}

const countryOf = ({ region }: Intl.Locale): string | undefined =>
  region !== undefined && /^[A-Z]{2}$/.test(region) ? region : undefined;

/** Of the languages that most papers are written in: to ask `Intl` for the first time takes as long as to render ten pages. */
export const territories: { readonly [language: string]: string } = {
  ...{ bg: 'BG', cs: 'CZ', da: 'DK', de: 'DE', el: 'GR', en: 'US', es: 'ES', et: 'EE', fi: 'FI', fr: 'FR', hr: 'HR' },
  ...{ hu: 'HU', it: 'IT', ja: 'JP', lt: 'LT', lv: 'LV', nb: 'NO', nl: 'NL', no: 'NO', pl: 'PL', pt: 'BR', ro: 'RO' },
  ...{ ru: 'RU', sk: 'SK', sl: 'SI', sr: 'RS', sv: 'SE', tr: 'TR', uk: 'UA', zh: 'CN' },
};
