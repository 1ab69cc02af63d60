import type { SpokenLanguage } from './spoken.ts';

interface Months {
  /** As they stand alone: `listopad 2026`. */
  readonly alone: readonly string[];
  /** As they stand behind a day: `23. listopadu 2026`. */
  readonly inDate: readonly string[];
}

/** The names of the months, January first. */
export const monthsOf: Readonly<Record<SpokenLanguage, Months>> = {
  en: same('January February March April May June July August September October November December'),
  cs: {
    alone: words('leden únor březen duben květen červen červenec srpen září říjen listopad prosinec'),
    inDate: words('ledna února března dubna května června července srpna září října listopadu prosince'),
  },
  de: same('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
  fr: same('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  es: same('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  pl: {
    alone: words('styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień'),
    inDate: words('stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'),
  },
  hu: same('január február március április május június július augusztus szeptember október november december'),
};

function same(names: string): Months {
  return { alone: words(names), inDate: words(names) };
}

function words(names: string): readonly string[] {
  return names.split(' ');
}
