/** `česky`, `po czesku`, `csehül`: the adverbs that Czech, Polish and Hungarian say "in Czech" with, by language code. */
export const adverbsOf: { readonly [language: string]: { readonly [code: string]: string } } = {
  cs: table(
    'ar arabsky, be bělorusky, bg bulharsky, ca katalánsky, cs česky, da dánsky, de německy, el řecky, en anglicky, es španělsky, ' +
      'et estonsky, fa persky, fi finsky, fr francouzsky, ga irsky, he hebrejsky, hi hindsky, hr chorvatsky, hu maďarsky, ' +
      'id indonésky, is islandsky, it italsky, ja japonsky, ka gruzínsky, ko korejsky, la latinsky, lt litevsky, lv lotyšsky, ' +
      'mk makedonsky, nb norsky, nl nizozemsky, nn norsky, no norsky, pl polsky, pt portugalsky, ro rumunsky, ru rusky, ' +
      'sk slovensky, sl slovinsky, sq albánsky, sr srbsky, sv švédsky, th thajsky, tr turecky, uk ukrajinsky, ur urdsky, ' +
      'vi vietnamsky, zh čínsky',
  ),
  pl: table(
    'ar po arabsku, be po białorusku, bg po bułgarsku, ca po katalońsku, cs po czesku, da po duńsku, de po niemiecku, ' +
      'el po grecku, en po angielsku, es po hiszpańsku, et po estońsku, fa po persku, fi po fińsku, fr po francusku, ' +
      'ga po irlandzku, he po hebrajsku, hr po chorwacku, hu po węgiersku, id po indonezyjsku, is po islandzku, it po włosku, ' +
      'ja po japońsku, ka po gruzińsku, ko po koreańsku, la po łacinie, lt po litewsku, lv po łotewsku, mk po macedońsku, ' +
      'nb po norwesku, nl po niderlandzku, nn po norwesku, no po norwesku, pl po polsku, pt po portugalsku, ro po rumuńsku, ' +
      'ru po rosyjsku, sk po słowacku, sl po słoweńsku, sq po albańsku, sr po serbsku, sv po szwedzku, th po tajsku, ' +
      'tr po turecku, uk po ukraińsku, vi po wietnamsku, zh po chińsku',
  ),
  hu: table(
    'ar arabul, be fehéroroszul, bg bolgárul, ca katalánul, cs csehül, da dánul, de németül, el görögül, en angolul, ' +
      'es spanyolul, et észtül, fa perzsául, fi finnül, fr franciául, ga írül, he héberül, hi hindiül, hr horvátul, hu magyarul, ' +
      'id indonézül, is izlandiul, it olaszul, ja japánul, ka grúzul, ko koreaiul, la latinul, lt litvánul, lv lettül, ' +
      'mk macedónul, nb norvégül, nl hollandul, nn norvégül, no norvégül, pl lengyelül, pt portugálul, ro románul, ru oroszul, ' +
      'sk szlovákul, sl szlovénül, sq albánul, sr szerbül, sv svédül, th thaiul, tr törökül, uk ukránul, vi vietnámiul, zh kínaiul',
  ),
};

function table(lines: string): { readonly [code: string]: string } {
  return Object.fromEntries(
    lines.split(', ').map((line) => {
      const space = line.indexOf(' ');
      return [line.slice(0, space), line.slice(space + 1)];
    }),
  );
}
