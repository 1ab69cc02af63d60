/** What is asked about a new site, in the form that its config takes. */
export interface SiteAnswers {
  readonly title: string;
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly author?: { readonly name: string; readonly email?: string };
  readonly sections: readonly string[];
}

/** Everything that decides the files of a new site. */
export interface NewSite {
  readonly answers: SiteAnswers;
  /** The present time as the first article says it: `2026-11-23 18:40`. */
  readonly now: string;
  /** Of the newsctl that makes the site. */
  readonly version: string;
  readonly packageName: string;
  readonly wishes: SiteWishes;
}

/** The parts of a new site that may be left out. */
export interface SiteWishes {
  readonly article: boolean;
  readonly package: boolean;
  readonly gitignore: boolean;
  readonly ci: boolean;
  readonly editor: boolean;
}

/** A file to be written; its path has `/` and counts from the site's folder. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}
