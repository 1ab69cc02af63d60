import { diagnose } from '../diagnostics/diagnostic.ts';
import type { ConfigNode } from './node.ts';
import type { Reader } from './reader.ts';

/** An absolute http(s) address as a URI: punycode host, percent-encoded path. */
export function readUrl(reader: Reader, node: ConfigNode | undefined): string | undefined {
  const text = reader.text(node);
  if (node === undefined || text === undefined) return undefined;
  const url = parse(text);
  if (url !== undefined) return url.href;
  const isBareHost = /^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)/.test(text) && URL.canParse(`https://${text}`);
  const help = isBareHost ? `write \`${new URL(`https://${text}`).href}\`` : 'write `https://`, a host and a path';
  return problem(reader, node, `is not an absolute http or https address: \`${text}\``, help);
}

/** An absolute address, or a path from the home page that begins with `/`. */
export function readLink(reader: Reader, node: ConfigNode | undefined): string | undefined {
  const text = reader.text(node);
  if (node === undefined || text === undefined) return undefined;
  if (/^\/(?!\/)/.test(text)) return encodeURI(decodeSafely(text));
  return readUrl(reader, node);
}

/** The home page: absolute, without query and fragment, with a trailing slash. */
export function readHome(reader: Reader, node: ConfigNode | undefined): string | undefined {
  const text = readUrl(reader, node);
  if (node === undefined || text === undefined) return undefined;
  return (
    homeOf(text) ?? problem(reader, node, 'has a query, a fragment or a password', 'write only scheme, host and path')
  );
}

/** The same for an address that did not come from a config file. */
export function homeOf(text: string): string | undefined {
  const url = parse(text);
  if (url === undefined || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '')
    return undefined;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function parse(text: string): URL | undefined {
  if (!/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text);
}

function problem(reader: Reader, node: ConfigNode, what: string, help: string): undefined {
  reader.diagnostics.push(diagnose('config-url', node.place(), node.path, what, help));
  return undefined;
}

function decodeSafely(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
