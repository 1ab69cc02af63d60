import type { StoredBody } from '../model/body.ts';
import type { ReadPicture } from '../read/picture-file.ts';
import type { LineContext, LineResult } from './article-line.ts';

/** What is known of articles from before, in this process or an earlier one. */
export interface Earlier {
  /** What the line would give for the article now, if that is known without running it. */
  recall(path: string): LineResult | undefined;
  /** Takes what the line has just given. */
  keep(path: string, result: LineResult): void;
  /** Takes what another thread reports of an article that it read, and gives what the line gave there. */
  take?(path: string, report: Report): LineResult;
  /** What stands in this edition for what the line has just given: a preview shows the last good version of a broken article. */
  instead?(path: string, result: LineResult): LineResult;
  /** May put something around what the line asks, to learn what a result depends on. Called once, before the first article. */
  around?(context: LineContext): LineContext;
  /** Measures a picture, by its path from the site's folder, unless it is known. */
  readonly readPicture?: ReadPicture;
}

/** What a thread reports of an article that it read for a memory: all that is worth keeping, as it will be kept. */
export interface Report {
  /** What the file looked like. */
  readonly signature: readonly [size: number, mtime: number, ctime: number, ino: number];
  readonly record: string;
  /** Where the HTML waits. */
  readonly ref?: StoredBody;
}
