/** Writes the difference of two texts as a unified diff with three lines around each change; empty when there is none. */
export function unifiedDiff(path: string, before: string, after: string, pathAfter: string = path): string {
  if (before === after) return '';
  const steps = stepsBetween(linesOf(before), linesOf(after));
  const hunks = hunksOf(steps).map(writeHunk);
  return `--- a/${path}\n+++ b/${pathAfter}\n${hunks.join('')}`;
}

interface Step {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
}

const around = 3;

const linesOf = (text: string): string[] => {
  const lines = text.split('\n');
  return lines.at(-1) === ''
    ? lines.slice(0, -1).map((line) => `${line}\n`)
    : [...lines.slice(0, -1).map((line) => `${line}\n`), lines.at(-1) ?? ''];
};

function stepsBetween(before: readonly string[], after: readonly string[]): Step[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const same = (line: string): Step => ({ sign: ' ', line });
  return [
    ...before.slice(0, start).map(same),
    ...middle(before.slice(start, before.length - tail), after.slice(start, after.length - tail)),
    ...before.slice(before.length - tail).map(same),
  ];
}

/** The longest common subsequence by table; what is too long for one is replaced as a whole. */
function middle(before: readonly string[], after: readonly string[]): Step[] {
  const gone = (line: string): Step => ({ sign: '-', line });
  const come = (line: string): Step => ({ sign: '+', line });
  if (before.length * after.length > 1_000_000) return [...before.map(gone), ...after.map(come)];
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const steps: Step[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const old = before[row];
    const fresh = after[column];
    if (old !== undefined && old === fresh) {
      steps.push({ sign: ' ', line: old });
      row++;
      column++;
    } else if (old !== undefined && (fresh === undefined || at(row + 1, column) >= at(row, column + 1))) {
      steps.push(gone(old));
      row++;
    } else {
      steps.push(come(fresh ?? ''));
      column++;
    }
  }
  return steps;
}

interface Hunk {
  /** Lines of the two texts before it. */
  readonly before: number;
  readonly after: number;
  readonly steps: readonly Step[];
}

function hunksOf(steps: readonly Step[]): Hunk[] {
  const changed = steps.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]));
  const ranges: { from: number; to: number }[] = [];
  for (const index of changed) {
    const last = ranges.at(-1);
    if (last !== undefined && index - last.to <= 2 * around) last.to = index + 1;
    else ranges.push({ from: index, to: index + 1 });
  }
  return ranges.map(({ from, to }) => {
    const start = Math.max(0, from - around);
    const passed = steps.slice(0, start);
    return {
      before: passed.filter(({ sign }) => sign !== '+').length,
      after: passed.filter(({ sign }) => sign !== '-').length,
      steps: steps.slice(start, to + around),
    };
  });
}

function writeHunk({ before, after, steps }: Hunk): string {
  const size = (other: '-' | '+') => steps.filter(({ sign }) => sign !== other).length;
  const range = (passed: number, length: number) => `${length === 0 ? passed : passed + 1},${length}`;
  const lines = steps.map(({ sign, line }) =>
    line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`,
  );
  return `@@ -${range(before, size('+'))} +${range(after, size('-'))} @@\n${lines.join('')}`;
}
