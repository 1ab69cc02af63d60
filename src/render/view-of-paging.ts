import type { SafeHtml } from '../model/safe-html.ts';

/** The pages of a list, as a template sees them. */
export interface PagingView {
  readonly number: number;
  readonly of: number;
  /** `Page 2 of 7`. */
  readonly text: SafeHtml;
  readonly previous?: string;
  readonly next?: string;
  /** First, last and those around the current one; one without address marks a gap. */
  readonly pages: readonly PageNumberView[];
}

/** One of them, or a gap. */
export interface PageNumberView {
  readonly number: number;
  readonly address?: string;
  readonly current: boolean;
}
