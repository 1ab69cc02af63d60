import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { SettleOptions } from '../diagnostics/severity.ts';
import type { Held, LiveArticle } from '../model/article.ts';
import type { Before } from '../model/before.ts';
import type { Instant } from '../model/instant.ts';
import type { Plan } from '../model/plan.ts';
import type { Profile } from '../model/profile.ts';
import type { Site } from '../model/site.ts';
import type { SiteFiles } from '../read/list-files.ts';
import type { Theme } from '../render/theme.ts';
import type { BodyStore } from '../write/body-store.ts';
import type { Crew } from './crew.ts';
import type { Earlier } from './earlier.ts';

/** What a command asks of the line. */
export interface Job {
  readonly root: string;
  readonly site: Site;
  readonly theme: Theme;
  readonly bodies: BodyStore;
  /** The files of the site, where they are known already. */
  readonly listed?: Outcome<SiteFiles>;
  /** Threads that help with reading. */
  readonly crew?: Crew;
  /** Articles that need not be read again. */
  readonly earlier?: Earlier;
  /** Outputs that need not be made again. */
  readonly before?: Before;
  readonly now: Instant;
  readonly drafts: boolean;
  /** Show what is scheduled or under embargo as well. Only a preview does. */
  readonly coming?: boolean;
  /** Tell mistakes with the text around them, of held articles too. Only for the author's own screen, never for a log. */
  readonly openly?: boolean;
  readonly mode: SettleOptions['mode'];
  /** Leave out articles with errors instead of publishing nothing. */
  readonly skipInvalid: boolean;
  readonly reportUnknownVariables: boolean;
  /** Nobody will look at the page of an article: which others are related to it is not found out. */
  readonly withoutRelated?: boolean;
  /** Listens to where the time goes. */
  readonly profile?: Profile;
  readonly pause: (stage: string, done: number, total: number) => Promise<void> | undefined;
}

/** A whole site, decided: what is shown, what is held, where everything will stand, and all that is wrong with it. */
export interface Edition {
  readonly job: Job;
  readonly files: SiteFiles;
  readonly live: readonly LiveArticle[];
  readonly held: readonly Held[];
  /** Drafts whose front matter is broken: held like all drafts, but nothing else is known of them. */
  readonly brokenDrafts: number;
  /** Paths left out by `skipInvalid`. */
  readonly leftOut: readonly string[];
  readonly plan: Plan;
  readonly addressOf: (articlePath: string) => string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}
