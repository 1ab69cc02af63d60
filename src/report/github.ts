import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { visible } from './visible.ts';

/** Workflow commands of GitHub Actions, one line for each: `::error file=…,line=…,col=…,endColumn=…,title=code::message`. */
export function formatGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(annotationOf).join('');
}

function annotationOf({ place, severity, code, message, help }: Diagnostic): string {
  const properties = [
    `file=${property(place.path)}`,
    `line=${place.line}`,
    `col=${place.column}`,
    `endColumn=${place.column + place.length}`,
    `title=${property(code)}`,
  ];
  const text = help === undefined ? visible(message) : `${visible(message)}\n${visible(help)}`;
  return `::${severity} ${properties.join(',')}::${data(text)}\n`;
}

/** As actions/toolkit escapes the text of a command. */
const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

/** As actions/toolkit escapes a property of a command. */
const property = (text: string): string => data(visible(text)).replace(/:/g, '%3A').replace(/,/g, '%2C');
