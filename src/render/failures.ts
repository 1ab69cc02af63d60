import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareDiagnostics } from '../diagnostics/diagnostic.ts';

/** Gathers the diagnostics of templates: what many pages raise alike is reported once, with the first page and their number. */
export interface Failures {
  readonly add: (diagnostic: Diagnostic) => void;
  readonly all: () => readonly Diagnostic[];
  /** The same, and forgets them. */
  readonly take: () => readonly Diagnostic[];
}

/** Makes an empty collection. */
export function makeFailures(): Failures {
  const found = new Map<string, { readonly first: Diagnostic; pages: number }>();
  const all = () => [...found.values()].map(({ first, pages }) => withCount(first, pages)).sort(compareDiagnostics);
  return {
    add: (diagnostic) => {
      const { code, message, place } = diagnostic;
      const key = JSON.stringify([code, message, place.path, place.line, place.column]);
      const known = found.get(key);
      if (known) known.pages++;
      else found.set(key, { first: diagnostic, pages: 1 });
    },
    all,
    take: () => {
      const taken = all();
      found.clear();
      return taken;
    },
  };
}

/** Says on how many pages more it happened, behind the first one. */
function withCount(diagnostic: Diagnostic, pages: number): Diagnostic {
  if (pages === 1 || !diagnostic.notes) return diagnostic;
  const more = ` and ${pages - 1} more ${pages === 2 ? 'page' : 'pages'}`;
  const notes = diagnostic.notes.map((note) =>
    note.label === 'while rendering' ? { ...note, text: note.text + more } : note,
  );
  return { ...diagnostic, notes };
}
