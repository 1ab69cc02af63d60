/** A change of a text: what stands between two offsets (UTF-16) gives way to `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes all changes, which may not overlap; of two at one offset the first comes first. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let done = 0;
  for (const { start, end, text: instead } of ordered) {
    if (start < done) throw new Error('two changes of one text overlap');
    result += text.slice(done, start) + instead;
    done = end;
  }
  return result + text.slice(done);
}

/** Makes changes, whose offsets count in the text as it was decoded, in the text as it stands in the file: byte order mark, line ends and
 *  characters that decoding left out stay as they are. New lines end as the file's first line does. */
export function applyToFile(inFile: string, decoded: string, splices: readonly Splice[]): string {
  const lineEnd = /\r\n?|\n/.exec(inFile)?.[0] ?? '\n';
  const offsetOf = alignment(inFile, decoded);
  const moved = splices.map(({ start, end, text }) => {
    // What decoding left out before a change stays before it.
    return { start: offsetOf(start), end: offsetOf(end), text: text.replaceAll('\n', lineEnd) };
  });
  return applySplices(inFile, moved);
}

/** Finds for an offset in the decoded text the offset in the file. */
function alignment(inFile: string, decoded: string): (offset: number) => number {
  if (inFile === decoded) return (offset) => offset;
  const offsets: number[] = [];
  let at = 0;
  for (let index = 0; index < decoded.length; index++) {
    const wanted = decoded[index];
    if (wanted === '\n') {
      while (inFile[at] !== '\n' && inFile[at] !== '\r' && at < inFile.length) at++;
      offsets.push(at);
      at += inFile.startsWith('\r\n', at) ? 2 : 1;
      continue;
    }
    while (inFile[at] !== wanted && at < inFile.length) at++;
    offsets.push(at++);
  }
  offsets.push(inFile.length);
  return (offset) => offsets[offset] ?? inFile.length;
}
