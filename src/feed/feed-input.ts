import type { BodyRef } from '../model/body.ts';
import type { Site } from '../model/site.ts';

/** What feeds are written from, besides their plan. */
export interface FeedInput {
  readonly site: Site;
  readonly bodies: { readonly get: (ref: BodyRef) => string };
  /** Root-relative address of a live article, with the base path, by the path of its source. */
  readonly addressOf: (path: string) => string | undefined;
  /** Each article will be written once: no text needs to be remembered for another feed or format. */
  readonly once?: boolean;
  /** Root-relative address of the site's icon, with the base path. */
  readonly icon?: string;
}
