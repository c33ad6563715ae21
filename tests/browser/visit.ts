import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';

export interface View {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

/** How the pages are looked at: desk and phone, by day and by night. */
export const views: readonly View[] = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 390, scheme: 'light' },
  { width: 390, scheme: 'dark' },
];

export interface Visitor {
  readonly page: Page;
  /** What went wrong since it was last asked. */
  problems(): string[];
  /** Bytes of all answers since it was last asked, and how many there were. */
  received(): Promise<{ readonly bytes: number; readonly answers: number }>;
  leave(): Promise<void>;
}

/** A new visitor, who remembers every error, failed request and answer. */
export async function visitor(browser: Browser, { width, scheme }: View): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  let found: string[] = [];
  let answers: Promise<number>[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`page error: ${error.message}`));
  page.on('requestfailed', (request) => found.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) found.push(`${response.status()}: ${response.url()}`);
    answers.push(response.body().then(({ length }) => length));
  });
  return {
    page,
    problems: () => {
      const all = found;
      found = [];
      return all;
    },
    received: async () => {
      const lengths = await Promise.all(answers);
      answers = [];
      return { bytes: lengths.reduce((sum, length) => sum + length, 0), answers: lengths.length };
    },
    leave: () => context.close(),
  };
}

/** How far the page is wider than its window, and the elements that stick out. */
export function overflow(page: Page): Promise<string[]> {
  // Text that a browser runs: it knows document, this program does not.
  return page.evaluate<string[]>(`(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((one) => one.getBoundingClientRect().right > width + 1 && !one.closest('.scroll'))
      .map((one) => one.tagName + ' ' + one.className + ' ' + Math.round(one.getBoundingClientRect().right));
  })()`);
}

/** Tables that are seen and wider than a width. */
export function tablesBeyond(page: Page, width: number): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('table')]
    .filter((one) => one.offsetParent !== null && one.getBoundingClientRect().right > ${width} + 1)
    .map((one) => one.caption.textContent)`);
}

/** Opens what can be opened, at most so many. */
export async function openDetails(page: Page, most = Number.MAX_SAFE_INTEGER): Promise<void> {
  await page.evaluate(
    `[...document.querySelectorAll('details')].slice(0, ${most}).forEach((one) => { one.open = true; })`,
  );
}

/** What axe finds serious or critical: rule, and the first places. */
export async function axeProblems(page: Page): Promise<string[]> {
  // Brought in past the page's own policy, which lets no script run.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 200))
          .join(' | ')}`,
    );
}
