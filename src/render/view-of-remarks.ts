import type { TimeView } from './view.ts';

/** What the editors put right, as a template sees it. */
export interface CorrectionView {
  readonly date: TimeView;
  readonly paragraphs: readonly string[];
}

/** What a reader wrote. */
export interface CommentView {
  readonly author: string;
  readonly url?: string;
  readonly date?: TimeView;
  readonly paragraphs: readonly string[];
}
