import { renameEdits } from '../edit/rename.ts';
import { isReservedName, isSlug, slugOf } from '../words/slug.ts';
import { absolute } from './addresses.ts';
import type { Context, ExitCode } from './context.ts';
import { type Desk, type Edit, type EditFlags, editArticle } from './edit-article.ts';

export interface RenameFlags extends EditFlags {
  readonly slug?: string;
  readonly title?: string;
  /** Whether the old address shall redirect; by default it does where it was public. */
  readonly alias?: boolean;
}

/** Gives an article another address, with a redirect from the old one and the same identity in feeds, or another headline. Its file keeps
 *  its name, so that links to it by its path go on working. */
export function rename(context: Context, flags: RenameFlags): Promise<ExitCode> {
  return editArticle(context, { ...flags, what: 'renamed' }, (desk) => decide(desk, flags));
}

function decide({ sheet, matter, state, site, after, path }: Desk, { slug, title, alias, article }: RenameFlags): Edit {
  if (slug === undefined && title === undefined)
    return {
      refusal: 'newsctl rename needs a new slug or title',
      help: `newsctl rename ${article} --slug new-words`,
      usage: true,
    };
  const problem = slug === undefined ? undefined : problemOfSlug(slug, site.language);
  if (problem !== undefined) return { refusal: `--slug: ${problem}`, usage: true };
  if (matter === undefined || state === undefined)
    return { refusal: `${path} is as it was: it has mistakes that newsctl check shows`, help: 'mend them first' };
  if ((slug ?? matter.slug) === matter.slug && (title ?? matter.title) === matter.title)
    return { nothing: 'is called so already' };
  // The slug may follow from the title, where the file is called index.md.
  const plain = after([
    ...(title === undefined ? [] : [sheet.set('title', title)]),
    ...(slug === undefined ? [] : [sheet.set('slug', slug)]),
  ]);
  const fresh = plain.sketch ?? matter;
  const wasPublic = alias ?? (state === 'live' || state === 'expired');
  const isMoved = fresh.address !== matter.address;
  return {
    splices: renameEdits(sheet, {
      before: matter,
      fresh,
      wasPublic,
      ...(slug !== undefined && { slug }),
      ...(title !== undefined && { title }),
    }),
    touched: ['title', 'slug', 'id', 'aliases'],
    notes: ({ matter: now }) => [
      ...(now ? [absolute(site, now.address)] : []),
      ...(isMoved && wasPublic ? [`${absolute(site, matter.address)} redirects to it with the next build`] : []),
      ...(isMoved ? [`the file keeps its name: links to ${path} go on working, and feeds know the article by it`] : []),
    ],
  };
}

function problemOfSlug(slug: string, language: string): string | undefined {
  const meant = slugOf(slug, language);
  if (!isSlug(slug))
    return `${JSON.stringify(slug)} is no slug: small letters a to z, digits and hyphens${meant === '' ? '' : `; did you mean ${meant}?`}`;
  return isReservedName(slug) ? `Windows cannot make a folder called ${slug}` : undefined;
}
