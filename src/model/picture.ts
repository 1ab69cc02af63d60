import type { Picture } from './article.ts';

/** Finds the picture that `src` names in the article at `articlePath`, or says why it cannot be published. */
export type FindPicture = (articlePath: string, src: string) => Picture | PictureProblem;

export interface PictureProblem {
  readonly problem:
    | 'missing' // no such file, near or in static/
    | 'outside' // leaves the site's folder, or goes through a symbolic link
    | 'scheme' // data:, javascript: and other schemes than http and https
    | 'unreadable' // not a picture, damaged, or larger than 50 MB
    | 'active'; // an SVG that could run code or load something when it is opened by itself
  /** Names of files nearby that may be meant. */
  readonly near?: readonly string[];
}
