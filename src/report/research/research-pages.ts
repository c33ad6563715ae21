import type { Content } from '../site/html.ts';
import { page } from '../site/layout.ts';

/** The page that says where research is: its address beside the pages of the stages, and its name in their navigation. */
export const statusPageSection = ['status.html', 'Where we are'] as const;

/** The page of a run of Stage A or B, with the way to the status page. */
export function stagePage(stage: 'A' | 'B', { description, body }: { description: string; body: Content }): string {
  const [title, path] = [`Stage ${stage}`, `stage-${stage.toLowerCase()}.html`];
  return page({
    title,
    description,
    path,
    root: '',
    subject: 'research',
    sections: [[path, title], statusPageSection],
    body,
    colophon: 'Every trial of the ledger counts against each candidate: failed, swept and abandoned ones too.',
  });
}
