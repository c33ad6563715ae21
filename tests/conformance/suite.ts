import { describe, expect, it } from 'vitest';
import { epochDay, type IsoDate, isoDate } from '../../src/calendar/date.ts';
import { sha256Hex } from '../../src/lake/canonical-json.ts';
import { describeActions } from './action-suite.ts';
import type { ProviderDouble } from './double.ts';
import { cut, half, hang, html, once, otherMembers, otherType, status } from './faults.ts';
import { asked, failedNames, failureKinds, type Outcome, outcomeOf } from './outcome.ts';
import { probeOf } from './probe.ts';
import { describeQuota } from './quota-suite.ts';
import { describeTimeZones } from './time-suite.ts';

/**
 * What every provider must do, whatever it gives and however it is asked: each documented and each likely fault of a server, against the
 * provider's double on a loopback server.
 * @param large how many rows are many: far more than a page holds or one request may name
 */
export function describeConformance(double: ProviderDouble, large: number): void {
  const { provider } = double;
  const probe = probeOf(double);
  const names = probe.names(4);
  const { world, question } = probe.world(names, 8);
  const whole = probe.expected(world, question);

  const expectWhole = (outcome: Outcome) => {
    expect(outcome.failures).toEqual([]);
    expect(outcome.rows).toEqual(whole);
    expect(outcome.unknown).toEqual([]);
  };
  /** Nothing was delivered, and every name is said to have failed for this reason. */
  const expectFailure = (outcome: Outcome, kinds: readonly string[]) => {
    expect(kinds).toEqual(expect.arrayContaining(failureKinds(outcome)));
    expect(failedNames(outcome)).toEqual([...names].sort());
    expect(outcome.rows).toEqual([]);
    for (const { failure } of outcome.failures) expect(failure.message).toContain(provider.title);
  };

  describe(`${provider.name} conforms`, () => {
    it('says who it is, what it needs and what its licence allows', () => {
      expect(provider.title).not.toBe('');
      expect(provider.licence.summary).toMatch(/\.$/);
      expect(provider.licence.url).toMatch(/^https:\/\//);
      expect(Object.values(provider.bases).every((base) => base.startsWith('https://'))).toBe(true);
      expect(provider.secrets.map(({ variable }) => variable)).toEqual(Object.keys(double.secrets));
    });

    it('asks nothing without a secret that it needs', async () => {
      const outcome = await outcomeOf(double, world, question, { secret: () => undefined });
      const isNeeded = provider.secrets.some(({ isOptional = false }) => !isOptional);
      if (isNeeded) {
        expectFailure(outcome, ['access']);
        expect(outcome.requests).toEqual([]);
      } else {
        expect(outcome.requests.length).toBeGreaterThan(0);
      }
    });

    it('puts pages and many names together, each row once and each question once', async () => {
      const outcome = await outcomeOf(double, { ...world, pageRows: 5 }, question);
      expectWhole(outcome);
      expect(new Set(outcome.requests.map(asked)).size).toBe(outcome.requests.length);
      for (const { source } of outcome.answers) expect(outcome.sent).toContain(source.sha256);
    });

    it('delivers nothing where there is nothing', async () => {
      const long = probe.world(names, 24);
      const early = { ...long.question, names: names.slice(0, 1), to: daysAfter(long.question.from, 6) };
      const without = probe.without(long.world, early);
      expect(without).not.toEqual(long.world);
      const outcome = await outcomeOf(double, without, early);
      expect(outcome.rows).toEqual([]);
      expect(outcome.failures).toEqual([]);
    });

    it('delivers the others when it does not know one', async () => {
      const outcome = await outcomeOf(double, world, { ...question, names: [...names, 'ZZZZ'] });
      expect(outcome.rows).toEqual(whole);
      expect(outcome.failures).toEqual([]);
      expect([['ZZZZ'], ...(probe.kind === 'news' ? [[]] : [])]).toContainEqual(outcome.unknown);
    });

    it.each([401, 403])('takes %i for an answer and asks no question twice', async (code) => {
      const outcome = await outcomeOf(double, world, question, { fault: status(code) });
      expectFailure(outcome, ['access']);
      expect(new Set(outcome.requests.map(asked)).size).toBe(outcome.requests.length);
    });

    it('takes 404 for an answer', async () => {
      const outcome = await outcomeOf(double, world, question, { fault: status(404) });
      expect(outcome.rows).toEqual([]);
      expect([...new Set([...failedNames(outcome), ...outcome.unknown])].sort()).toEqual([...names].sort());
      expect(['absent']).toEqual(expect.arrayContaining(failureKinds(outcome)));
      expect(new Set(outcome.requests.map(asked)).size).toBe(outcome.requests.length);
    });

    it('waits after 429 as long as Retry-After says', async () => {
      const outcome = await outcomeOf(double, world, question, { fault: once(status(429, { 'retry-after': '7' })) });
      expectWhole(outcome);
      expect(sum(outcome.waits)).toBeGreaterThanOrEqual(7000);
      expect(timesAsked(outcome)).toBe(2);
    });

    it('waits after 429 without Retry-After', async () => {
      const outcome = await outcomeOf(double, world, question, { fault: once(status(429)) });
      expectWhole(outcome);
      expect(sum(outcome.waits)).toBeGreaterThan(0);
      expect(timesAsked(outcome)).toBe(2);
    });

    it('gives up when 429 does not end', async () => {
      expectFailure(await outcomeOf(double, world, question, { fault: status(429) }), ['limit']);
    });

    it('asks again after 500', async () => {
      const outcome = await outcomeOf(double, world, question, { fault: once(status(500)) });
      expectWhole(outcome);
      expect(timesAsked(outcome)).toBe(2);
    });

    it('gives up when 500 does not end', async () => {
      expectFailure(await outcomeOf(double, world, question, { fault: status(500) }), ['outage']);
    });

    it('asks again when the server stays silent', async () => {
      const http = { attempts: 3, timeout_seconds: 1, retry_seconds: 600 };
      expectWhole(await outcomeOf(double, world, question, { fault: once(hang), http }));
    });

    it('gives up on a server that never answers', async () => {
      const http = { attempts: 2, timeout_seconds: 0.05, retry_seconds: 600 };
      expectFailure(await outcomeOf(double, world, question, { fault: hang, http }), ['outage']);
    });

    it.each([
      ['a broken connection', cut],
      ['half a body', half],
      ['a web page with status 200', html],
      ['a body of another type', otherType],
    ])('asks again after %s', async (_what, fault) => {
      const outcome = await outcomeOf(double, world, question, { fault: once(fault) });
      expectWhole(outcome);
      expect(timesAsked(outcome)).toBe(2);
    });

    it.each([
      ['broken connections', cut, ['outage']],
      ['half bodies', half, ['shape']],
      ['web pages with status 200', html, ['shape']],
      ['bodies of another type', otherType, ['shape']],
      ['members of other types', otherMembers, ['shape']],
    ])('delivers no row out of %s', async (_what, fault, kinds) => {
      expectFailure(await outcomeOf(double, world, question, { fault }), kinds);
    });

    it('delivers a row with a cell of another type as it is, and only that row differs', async () => {
      const changed = probe.withWrongCell(world);
      expect(changed).not.toEqual(world);
      const outcome = await outcomeOf(double, changed, question);
      expect(outcome.rows).toEqual(probe.expected(changed, question));
      expect(outcome.failures).toEqual([]);
    });

    it('delivers a row as often as the answer holds it', async () => {
      const changed = probe.withDuplicate(world);
      const outcome = await outcomeOf(double, changed, question);
      expect(outcome.rows).toEqual(probe.expected(changed, question));
      expect(outcome.rows).toHaveLength(whole.length + 1);
    });

    it('delivers history as it is now, however it was before', async () => {
      const changed = probe.revised(world);
      const [before, after] = [await outcomeOf(double, world, question), await outcomeOf(double, changed, question)];
      expect(before.rows).toEqual(whole);
      expect(after.rows).toEqual(probe.expected(changed, question));
      expect(after.rows).not.toEqual(before.rows);
    });

    describeTimeZones(double);

    it(`delivers ${large.toLocaleString('en')} rows`, async () => {
      const { rowsPerName = { bars: 250, news: 1000, macro: 5000 }[probe.kind] } = double;
      const many = probe.names(Math.ceil(large / rowsPerName));
      const wide = probe.world(many, Math.ceil(large / many.length));
      const expected = probe.expected(wide.world, wide.question);
      const outcome = await outcomeOf(double, wide.world, wide.question);
      expect(outcome.rows.length).toBeGreaterThanOrEqual(large);
      expect(sha256Hex(outcome.rows.join('\n'))).toBe(sha256Hex(expected.join('\n')));
    }, 60_000);

    it('lets a failing name fail alone where each is asked for alone', async () => {
      const [first = '', ...others] = names;
      const addresses = async (asking: readonly string[]) =>
        new Set((await outcomeOf(double, world, { ...question, names: asking })).requests.map(asked));
      const [together, alone, rest] = [await addresses(names), await addresses([first]), await addresses(others)];
      const own = alone.difference(rest).intersection(together);
      const outcome = await outcomeOf(double, world, question, {
        fault: (reply, request) => (own.size === 0 || own.has(asked(request)) ? { status: 500 } : reply),
        http: { attempts: 2, timeout_seconds: 20, retry_seconds: 3600 },
      });
      expect(failedNames(outcome)).toEqual(own.size === 0 ? [...names].sort() : [first]);
      expect(outcome.rows).toEqual(own.size === 0 ? [] : probe.expected(world, { ...question, names: others }));
    });

    describeQuota(double);
    describeActions(double);
  });
}

function daysAfter(date: IsoDate, days: number): IsoDate {
  return isoDate(epochDay(date) + days);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** How often the first question was asked. */
function timesAsked({ requests }: Outcome): number {
  const [first] = requests.map(asked);
  return requests.filter((request) => asked(request) === first).length;
}
