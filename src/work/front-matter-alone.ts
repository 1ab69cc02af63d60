import { bodyStartOf } from '../parse/body-start.ts';
import { makeSourceReader } from '../read/source.ts';
import { type MatterContext, type MatterResult, runMatterLine } from './matter-line.ts';

/** Runs the matter line on one article of a site after the other. */
export type ReadMatter = (path: string) => Omit<MatterResult, 'raw'>;

/** Makes what reads front matter and decodes no Markdown: what is wrong in that, were it only a byte, is not found. Where front matter has
 *  something to be told, the whole file is read again, for a report shows the lines around. */
export function makeMatterReader(context: Omit<MatterContext, 'readSource'>): ReadMatter {
  const alone = { ...context, readSource: makeSourceReader(context.root, { endOf: bodyStartOf }) };
  const whole = { ...context, readSource: makeSourceReader(context.root) };
  return (path) => {
    const { raw, ...line } = runMatterLine(path, alone);
    if (line.diagnostics.length === 0) return line;
    const { raw: _, ...told } = runMatterLine(path, whole);
    return told;
  };
}
