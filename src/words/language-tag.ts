/** Gives a BCP 47 tag in canonical case, if its language exists: every one of two letters is known, those of three are believed. */
export function canonicalLanguage(text: string): string | undefined {
  // Intl takes any word of five to eight letters for a language: `english`. And `cz` is a country.
  if (text.length > 35 || !/^[a-z]{2,3}(?:-|$)/i.test(text)) return undefined;
  try {
    const tag = Intl.getCanonicalLocales(text)[0];
    const language = tag?.split('-')[0] ?? '';
    return language.length === 3 || twoLetterLanguages.has(language) ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** The languages of two letters that ICU has a name for. To ask it would take a fifth of the time that Node needs to start. */
export const twoLetterLanguages: ReadonlySet<string> = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff ' +
    'fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ' +
    'ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa ' +
    'pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug ' +
    'uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
);
