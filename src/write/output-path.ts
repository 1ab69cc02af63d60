/** Whether a path is relative, written with `/`, and stays inside the folder it is joined to. */
export function isSafePath(path: string): boolean {
  return path !== '' && !unsafe.test(path);
}

// A leading or doubled or trailing slash, a dot segment, a drive, a backslash, a control character.
const unsafe = /(?:^|\/)(?:\/|\.{1,2}(?:\/|$)|$)|^[A-Za-z]:|[\\\u0000-\u001f\u007f]/;

/** The folders above a path, outermost first: `a/b/c` gives `a`, `a/b`. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) folders.push(path.slice(0, at));
  return folders;
}

/** What two names have in common on a file system that knows no capitals and one form of accents. */
export const foldCase = (path: string): string => path.normalize('NFC').toLowerCase().normalize('NFC');
