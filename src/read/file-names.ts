/** Why a file of that name cannot be used; undefined when it can. */
export function nameProblem(name: string): 'control' | 'backslash' | 'encoding' | undefined {
  // Nearly all are ASCII that can be printed.
  if (/^[ -[\]-~]*$/.test(name)) return undefined;
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/.test(name)) return 'control';
  if (name.includes('\\')) return 'backslash';
  // Node puts this character where the bytes of a name are not UTF-8; such a name cannot be opened again.
  if (name.includes('\ufffd')) return 'encoding';
  return undefined;
}

/** Whether a name is one that systems and tools leave behind, of no interest to anyone. */
export function isLitter(name: string): boolean {
  return litter.has(name) || name.startsWith('._') || name.startsWith('.#') || name.startsWith('.nfs');
}

const litter = new Set([
  '.DS_Store',
  '.git',
  '.gitignore',
  '.gitattributes',
  '.gitkeep',
  '.keep',
  'Thumbs.db',
  'desktop.ini',
]);
