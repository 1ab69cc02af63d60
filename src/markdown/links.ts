import { linkMark } from '../model/body.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import type { Address } from './addresses.ts';
import { encodeAddress, readAddress, resolvePath } from './addresses.ts';
import { escapeLiteral } from './escape.ts';
import type { Spot } from './problems.ts';
import { hasCover } from './shortcodes.ts';
import type { Work } from './work.ts';

/** The `href` of a link, escaped for an attribute; undefined when the text has to stand without a link. Reports what is wrong with it. */
export function resolveLink(work: Work, written: string, spot: Spot): string | undefined {
  if (hasCover(written)) return undefined;
  const address = readAddress(written);
  switch (address.kind) {
    case 'empty':
      work.problems.report('empty-link', spot);
      return undefined;
    case 'anchor':
      return linkToAnchor(work, address.anchor, spot);
    case 'scheme':
      return linkToScheme(work, address, spot);
    case 'external':
      return attribute(address.href);
    default:
      return address.path.endsWith('.md') ? linkToArticle(work, address, spot) : linkToFile(work, address, spot);
  }
}

type PathAddress = Extract<Address, { kind: 'root' | 'relative' }>;

const attribute = (href: string): string => escapeLiteral(encodeAddress(href));

function linkToAnchor(work: Work, anchor: string, spot: Spot): string {
  if (anchor !== '' && anchor !== 'top' && !work.anchors.has(anchor)) {
    work.problems.report('broken-anchor', spot, anchor, didYouMean(anchor, work.anchors));
  }
  return attribute(`#${anchor}`);
}

function linkToScheme(work: Work, address: Extract<Address, { kind: 'scheme' }>, spot: Spot): string | undefined {
  if (address.safe) return attribute(address.href);
  if (address.active) work.problems.report('unsafe-link', spot, address.scheme);
  else work.problems.report('link-scheme', spot, address.scheme);
  return undefined;
}

function linkToArticle(work: Work, address: PathAddress, spot: Spot): string | undefined {
  const { path, anchor } = address;
  const target = targetOf(work, address);
  if (target === work.article.path)
    return anchor === undefined ? attribute(work.site.base + work.article.address) : linkToAnchor(work, anchor, spot);
  if (target === undefined || !work.context.isArticle(target)) {
    work.problems.report('broken-link', spot, path, target);
    return undefined;
  }
  const index = work.links.length;
  work.problems.place(spot, (place) => {
    work.links[index] = { path: target, ...(anchor !== undefined && { anchor }), place };
  });
  work.links.push({
    path: target,
    ...(anchor !== undefined && { anchor }),
    place: { path: work.article.path, line: 1, column: 1, length: 1 },
  });
  return linkMark(index) + (anchor === undefined ? '' : attribute(`#${anchor}`));
}

// `/2026/budget.md` may be meant from the site's folder or from `articles/`.
function targetOf(work: Work, { kind, path }: PathAddress): string | undefined {
  const target = resolvePath(work.article.path, path);
  if (kind === 'relative' || target === undefined || work.context.isArticle(target)) return target;
  return `articles/${target}`;
}

function linkToFile(work: Work, { kind, href, path, rest }: PathAddress, spot: Spot): string | undefined {
  if (kind === 'root') return attribute(work.site.base + href.replaceAll('\\', '/'));
  const target = resolvePath(work.article.path, path);
  if (target?.startsWith('static/') === true && work.context.isStatic(target))
    return attribute(`${work.site.base}/${target.slice('static/'.length)}${rest}`);
  work.problems.report('relative-link', spot, path, looksLikeHost.test(path));
  return attribute(href);
}

const looksLikeHost =
  /^(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|io|info|eu|uk|cz|sk|de|fr|pl|es|hu|at|ch|us|int|mil)(?:\/|$)|^www\./i;
