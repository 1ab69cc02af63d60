import type { Body } from '../model/body.ts';

/** What a late body is made of. */
export interface LateRendering {
  /** Renders the Markdown, when that is first asked. */
  readonly make: () => Omit<Body, 'ref'>;
  /** The same, if it has been rendered. */
  readonly made: () => Omit<Body, 'ref'> | undefined;
  /** The reading time, as well as it can be told before; where it is absent the Markdown is rendered for it. */
  readonly guessMinutes?: () => number;
}

/** The body of an article whose front matter alone has been read: its Markdown is rendered when something is asked that only its text can
 *  tell. Until then no links or pictures are known of it. */
export function lateBody(path: string, { make, made, guessMinutes }: LateRendering): Body {
  return {
    ref: { late: path },
    // A plan asks these of every article.
    get links() {
      return made()?.links ?? [];
    },
    get pictures() {
      return made()?.pictures ?? [];
    },
    // These are asked of articles that others link to or show.
    get anchors() {
      return make().anchors;
    },
    get headings() {
      return make().headings;
    },
    get words() {
      return make().words;
    },
    get minutes() {
      return (made() ?? { minutes: guessMinutes?.() ?? make().minutes }).minutes;
    },
    get excerpt() {
      return make().excerpt;
    },
  };
}
