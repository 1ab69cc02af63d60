import { spokenLanguageOf } from './spoken.ts';

/** Writes a whole number with the separators of `language`, four digits without one where that is the custom: `1,234`, `1 234`. */
export function numberInDigits(value: number, language: string): string {
  // Not Intl.NumberFormat: its spaces differ between the versions of Node.
  const spoken = spokenLanguageOf(language) ?? 'en';
  const digits = String(value);
  if (!/^\d+$/.test(digits) || digits.length < (groupsFrom[spoken] ?? 4)) return digits;
  return digits.replace(/\B(?=(\d{3})+$)/g, separators[spoken] ?? '\u00a0');
}

const separators: Readonly<Record<string, string>> = { en: ',', de: '.' };
const groupsFrom: Readonly<Record<string, number>> = { es: 5, hu: 5, pl: 5 };
