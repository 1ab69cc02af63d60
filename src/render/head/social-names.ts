import type { LiveArticle } from '../../model/article.ts';
import type { Desk } from '../desk.ts';
import type { MetaView } from '../view.ts';
import { isPreviewable } from './open-graph.ts';

/** The kind of Twitter card and, for an article, the fediverse account of each author. Title, text and picture come from Open Graph. */
export function socialNames(desk: Desk, article?: LiveArticle): MetaView[] {
  const image = article?.image;
  const pictured = image !== undefined && isPreviewable(image);
  const creators = article?.authors.flatMap(({ id }) => {
    const account = id === undefined ? undefined : desk.site.authors.get(id)?.fediverse;
    return account === undefined ? [] : [{ name: 'fediverse:creator', content: account }];
  });
  return [
    { name: 'twitter:card', content: pictured ? 'summary_large_image' : 'summary' },
    ...(pictured && image.alt !== '' ? [{ name: 'twitter:image:alt', content: image.alt }] : []),
    ...(creators ?? []),
  ];
}
