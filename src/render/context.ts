import type { Before } from '../model/before.ts';
import type { BodyRef } from '../model/body.ts';
import type { Profile } from '../model/profile.ts';
import type { Site } from '../model/site.ts';
import type { Theme } from './theme.ts';
import type { FeedLinkView } from './view.ts';

/** What rendering needs besides the plan. */
export interface RenderContext {
  readonly site: Site;
  readonly theme: Theme;
  readonly bodies: { readonly get: (ref: BodyRef) => string };
  /** Pages that the last build made of the same are not rendered again. */
  readonly before?: Before;
  /** Address of the live article at a source path, with the site's base path. */
  readonly addressOf: (path: string) => string | undefined;
  /** Absolute path of the site's folder. */
  readonly root: string;
  /** Report names that templates read and newsctl never provides. Slower. */
  readonly strict: boolean;
  /** Listens to where the time goes. */
  readonly profile?: Profile;
  /** Address of the site's icon, from `static/`; a page without one tells browsers not to look for it. */
  readonly icon?: string;
  /** For autodiscovery: the feeds of a list by the address of its first page, `/` for the site's; with addresses ready for `href`. */
  readonly feeds: ReadonlyMap<string, readonly FeedLinkView[]>;
}
