import type { LeadImage, LiveArticle } from '../model/article.ts';
import type { ArticlePage } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { absoluteAddress, absoluteRooted } from './absolute-address.ts';
import { idAsUri } from './id-as-uri.ts';

/** What belongs to an article, each a small ninjs document by itself: the lead picture, and the story in other languages. */
export function ninjsAssociations(site: Site, { article, translations }: ArticlePage): object[] {
  const picture = article.image === undefined ? [] : [leadPicture(site, article.image)];
  return [...picture, ...translations.map((other) => translation(site, other))];
}

function leadPicture(site: Site, { picture, alt, caption, credit }: LeadImage): object {
  const href = absoluteRooted(site, picture.address);
  const { width, height, bytes } = picture;
  const descriptions = [
    ...(caption === undefined ? [] : [{ role: 'caption', contentType: 'text/plain', value: caption }]),
    ...(alt === '' ? [] : [{ role: 'alt', contentType: 'text/plain', value: alt }]),
  ];
  const contentType = picture.type === 'image/jpg' ? 'image/jpeg' : picture.type;
  return {
    name: 'lead',
    rel: 'lead-picture',
    uri: href,
    type: 'picture',
    representationType: 'full',
    pubStatus: 'usable',
    by: credit,
    descriptions: descriptions.length > 0 ? descriptions : undefined,
    renditions: [{ name: 'web', href, contentType, width, height, sizeInBytes: bytes }],
  };
}

function translation(site: Site, { id, title, lang, address }: LiveArticle): object {
  return {
    name: `translation-${lang}`,
    rel: 'translation',
    uri: idAsUri(id),
    type: 'text',
    representationType: 'partial',
    pubStatus: 'usable',
    language: lang,
    headlines: [{ role: 'main', contentType: 'text/plain', value: title }],
    renditions: [{ name: 'web', contentType: 'text/html', href: absoluteAddress(site, address) }],
  };
}
