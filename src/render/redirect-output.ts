/** Where the page of a redirect stands in the output: `/old/` and `/old` in a folder, `/old.html` as it is. */
export function redirectOutput(from: string): string {
  const path = from.replace(/^\/+/, '');
  if (/\.html?$/i.test(path)) return path;
  return path === '' || path.endsWith('/') ? `${path}index.html` : `${path}/index.html`;
}
