import type { SiteFiles } from '../read/list-files.ts';
import type { LineResult } from './article-line.ts';
import type { Report } from './earlier.ts';
import type { Job } from './edition.ts';

/** Threads that run articles through the line beside this one. */
export interface Crew {
  /** Fewer articles than this are not worth waking anybody for. */
  readonly least: number;
  /** Has each of `paths` read, here by `readHere` or by others, who are given to `take`; in no order. `rest` lets this thread breathe. */
  read(order: CrewOrder, hands: Hands): Promise<void>;
}

/** What others must know to read articles as this thread does. */
export interface CrewOrder extends Pick<Job, 'now' | 'drafts' | 'coming' | 'bodies'> {
  readonly paths: readonly string[];
  readonly files: SiteFiles;
  readonly layouts: ReadonlySet<string> | undefined;
  /** Whether what is learned is kept for the next build. */
  readonly remembers: boolean;
}

export interface Hands {
  readonly readHere: (path: string) => void;
  readonly take: (path: string, news: News) => void;
  readonly rest: () => Promise<void> | undefined;
}

/** What is heard of an article: what the line gave, or a report for the memory of the job. */
export type News = Report | LineResult;
