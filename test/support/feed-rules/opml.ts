import { childrenOf, type Element, textOf, treeOf } from './tree.ts';
import * as bad from './values.ts';

/** OPML 2.0 (O1-O4), as newsctl writes it. */
export function opmlProblems(xml: string): bad.Problem[] {
  const root = treeOf(xml);
  const [head, body] = root.children;
  if (root.name !== 'opml' || root.attributes.version !== '2.0' || head?.name !== 'head' || body?.name !== 'body') {
    return ['O1 not OPML 2.0'];
  }
  const feeds = body.children.flatMap((outline) => (outline.children.length > 0 ? outline.children : [outline]));
  return [
    ...bad.badXml(xml),
    ...(body.children.length > 0 ? [] : ['O1 no outline']),
    ...bad.badText('O1 title', textOf(head, 'title')),
    // The feed validator knows no `docs`, and asks of an outline with more than a text of what type it is.
    ...head.children.flatMap(({ name }) => (inHead.includes(name) ? [] : [`O1 head holds ${name}`])),
    ...childrenOf(head, 'dateModified').flatMap(({ text }) => bad.badMailDate('O3 dateModified', text)),
    ...bad.twice(
      'O1 in the head',
      head.children.map(({ name }) => name),
    ),
    ...bad.badAddress('O3 ownerId', textOf(head, 'ownerId')),
    ...body.children.filter(({ children }) => children.length > 0).flatMap(groupProblems),
    ...feeds.flatMap(feedProblems),
    ...bad.twice(
      'O4 feed',
      feeds.map(({ attributes }) => attributes.xmlUrl ?? ''),
    ),
  ];
}

const inHead = ['title', 'dateModified', 'ownerName', 'ownerId'];

const groupProblems = ({ attributes }: Element): bad.Problem[] => [
  ...bad.badText('O2 text', attributes.text),
  ...(Object.keys(attributes).length === 1 ? [] : ['O2 more than the text of a group']),
];

const words = ({ attributes: { text, title } }: Element): bad.Problem[] => [
  ...bad.badText('O2 text', text),
  ...(title === text ? [] : ['O2 title is not the text']),
];

function feedProblems(outline: Element): bad.Problem[] {
  const { type, xmlUrl, htmlUrl, description, language, version } = outline.attributes;
  return [
    ...words(outline),
    ...(outline.name === 'outline' && type === 'rss' ? [] : ['O2 type']),
    ...bad.badAddress('O2 xmlUrl', xmlUrl),
    ...bad.badAddress('O2 htmlUrl', htmlUrl),
    ...bad.badText('O2 description', description),
    ...bad.badLanguage('O2 language', language),
    ...(xmlUrl?.endsWith('.xml') === (version === 'RSS2') ? [] : ['O2 version']),
  ];
}
