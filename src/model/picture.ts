import type { Picture } from './article.ts';

/** Finds the picture, or the recording, that `src` names in the article at `articlePath`, or says why it cannot be published. */
export type FindPicture = (articlePath: string, src: string) => Picture | PictureProblem;

/** The MIME type of what stands at an address, where it is a recording. */
export const isRecording = ({ type }: Pick<Picture, 'type'>): boolean => type?.startsWith('audio/') === true;

export interface PictureProblem {
  readonly problem:
    | 'missing' // no such file, near or in static/
    | 'outside' // leaves the site's folder, or goes through a symbolic link
    | 'scheme' // data:, javascript: and other schemes than http and https
    | 'unreadable' // neither picture nor recording, damaged, or too large
    | 'active'; // an SVG that could run code or load something when it is opened by itself
  /** Names of files nearby that may be meant. */
  readonly near?: readonly string[];
}
