import type { BodyRef } from '../model/body.ts';
import type { Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';

/** What a feed is made of. */
export interface FeedInput {
  readonly site: Site;
  readonly plan: Plan;
  readonly bodies: { readonly get: (ref: BodyRef) => string };
  /** Root-relative address of a live article, with the base path, by the path of its source. */
  readonly addressOf: (path: string) => string | undefined;
}
