import type { Content } from '../html.ts';

/** What a page says, without its frame. */
export interface PageContent {
  readonly title: string;
  /** One sentence. */
  readonly description: string;
  readonly body: Content;
}
