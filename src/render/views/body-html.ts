import type { LiveArticle } from '../../model/article.ts';
import { linkMarks } from '../../model/body.ts';
import type { SafeHtml } from '../../model/safe-html.ts';
import type { RenderContext } from '../context.ts';
import { escapeHtml } from '../escape.ts';

/** The HTML of an article's text, with the addresses of the articles it links to. A link whose article is not there leads to the top of the page. */
export function bodyHtml(
  article: LiveArticle,
  { bodies, addressOf }: Pick<RenderContext, 'bodies' | 'addressOf'>,
): SafeHtml {
  const { ref } = article.body;
  if (ref === undefined) return '' as SafeHtml;
  const html = bodies.get(ref);
  // A text that is made only now has told its links only now.
  const { links } = article.body;
  if (links.length === 0) return html as SafeHtml;
  return html.replace(linkMarks, (_, index: string) => {
    const link = links[Number(index)];
    return escapeHtml(link && addressOf(link.path));
  }) as SafeHtml;
}
