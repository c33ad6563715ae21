import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderSite, type Site } from '../../../../src/report/site/site.ts';
import { hostileTexts } from '../../../support/report/hostile-text.ts';
import { brokenLinks, headingLevels, idsOf, linksOf, markupOf, pagesOf } from '../../../support/report/page-checks.ts';
import { sampleSubject } from '../../../support/report/sample-subject.ts';

let site: Site;
const page = (path: string) => site.get(path) as string;

beforeAll(async () => {
  site = await renderSite(sampleSubject());
});

describe('a site', () => {
  test('has its pages, one per week, the provenance of each, the sheets, and the file that marks it', () => {
    const paths = [...site.keys()];
    expect(paths.slice(0, 5)).toEqual(['index.html', 'regimes.html', 'history.html', 'audit.html', 'provenance.html']);
    expect(paths.filter((path) => path.startsWith('weeks/'))).toHaveLength(16);
    expect(paths.filter((path) => path.startsWith('provenance/'))).toHaveLength(16);
    expect(paths.slice(-5)).toEqual([
      'sheets/alpha-v1-2024-07-05.csv',
      'sheets/alpha-v1-2024-07-05.pdf',
      'sheets/beta-v2-2024-07-05.csv',
      'sheets/beta-v2-2024-07-05.pdf',
      'regimen-site.json',
    ]);
  });

  test('is the same for the same subject, byte by byte', async () => {
    expect(await renderSite(sampleSubject())).toEqual(site);
  });

  test('is another one for another subject', async () => {
    expect((await renderSite(sampleSubject({ seed: 6 }))).get('index.html')).not.toBe(page('index.html'));
  });

  test('has no link within itself that leads nowhere', () => {
    expect(brokenLinks(site)).toEqual([]);
  });

  test('has a first page of at most 300 kB', () => {
    expect(Buffer.byteLength(page('index.html'))).toBeLessThan(300_000);
  });
});

describe('every page', () => {
  test('may use its own style and nothing else', () => {
    for (const [path, text] of pagesOf(site)) {
      const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? [];
      const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
      const hash = createHash('sha256').update(style).digest('base64');
      expect([path, policy.replaceAll('&#39;', "'")]).toEqual([
        path,
        `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
      ]);
    }
  });

  test('has no script, no style of a single element, no handler, and no tag that text brought with it', () => {
    const allowed =
      'html head meta title link style body a header p span nav ul li main h1 h2 h3 small div dl dt dd article svg path table caption thead tr th td tbody footer ' +
      'abbr bdi rect circle strong figure figcaption desc g line text details summary section code em';
    for (const [path, text] of pagesOf(site)) {
      const { tags, attributes } = markupOf(text);
      expect([path, [...tags].filter((tag) => !allowed.split(' ').includes(tag))]).toEqual([path, []]);
      expect([...attributes].filter((name) => name === 'style' || name.startsWith('on') || name === 'src')).toEqual([]);
    }
  });

  test('has a language, one title, landmarks, a way past the navigation, and ids that occur once', () => {
    for (const [path, text] of pagesOf(site)) {
      expect(text.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
      expect(text.match(/<title>[^<]+ – Regimen<\/title>/g)).toHaveLength(1);
      expect(text).toContain('<a class="skip" href="#content">');
      expect(text).toContain('<main id="content">');
      const ids = idsOf(text);
      expect([path, ids.filter((id, i) => ids.indexOf(id) !== i)]).toEqual([path, []]);
    }
  });

  test('has one first heading, and no level is left out', () => {
    for (const [path, text] of pagesOf(site)) {
      const levels = headingLevels(text);
      expect([path, levels.filter((level) => level === 1).length, levels[0]]).toEqual([path, 1, 1]);
      expect([path, levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1)]).toEqual([path, []]);
    }
  });

  test('leads out to the web only, and tells nobody where its reader comes from', () => {
    const outwards = pagesOf(site).flatMap(([, text]) =>
      [...text.matchAll(/<a href="(https?:[^"]*)"([^>]*)>/g)].map(([, address, rest]) => [address, rest]),
    );
    expect(new Set(outwards.map(([, rest]) => rest))).toEqual(
      new Set([' rel="noopener nofollow noreferrer" target="_blank"']),
    );
    expect([...new Set(outwards.map(([address]) => address))].sort()).toEqual([
      'http://example.org/%E2%80%AE/%3Cb%3E',
      'https://example.org/story?a=1&amp;b=%22%3E%3Cscript%3E',
    ]);
    const schemes = pagesOf(site).flatMap(([, text]) => linksOf(text).filter((address) => /^[a-z]+:/i.test(address)));
    expect(schemes.filter((address) => !/^(https?:\/\/example\.org\/|data:image\/svg\+xml,)/.test(address))).toEqual(
      [],
    );
  });

  test('is well-formed text without hidden characters, whatever was read', () => {
    for (const [path, text] of pagesOf(site)) {
      expect([path, text.isWellFormed()]).toEqual([path, true]);
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028]/u);
    }
  });

  test('cuts what is too long', () => {
    expect(page('index.html')).toContain('lorem ipsum lorem');
    expect(page('index.html')).not.toContain(hostileTexts[4].slice(0, 200));
  });

  test('says as of when it holds, and when and by what the scores were made', () => {
    for (const [, text] of pagesOf(site)) {
      expect(text).toContain(
        'As of the week ending 5 July 2024: nothing later is known here. Scored 5 July 2024, 20:31 UTC by',
      );
    }
  });
});
