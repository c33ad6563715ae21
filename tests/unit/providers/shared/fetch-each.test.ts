import { describe, expect, it } from 'vitest';
import { type AnswerRows, type FailureKind, ProviderFailure } from '../../../../src/http/provider.ts';
import { attempt, fetchEach } from '../../../../src/providers/shared/fetch-each.ts';

const failed = (kind: FailureKind) => new ProviderFailure(kind, `no: ${kind}`);
const answerOf = (name: string): AnswerRows<string> => ({
  source: { name, bytes: 1, sha256: '0'.repeat(64) },
  rows: [name],
});

/** Asks for items that are named after what comes of them: a kind of failure, `unknown`, or an answer. */
async function fetchNamed(items: readonly string[]) {
  const asked: string[] = [];
  const delivery = fetchEach(
    items,
    (item) => [item, `${item} B`],
    async (item) => {
      asked.push(item);
      const kind = /^(access|outage|shape)/.exec(item)?.[0];
      if (kind !== undefined) throw failed(kind as FailureKind);
      return item.startsWith('unknown') ? undefined : [answerOf(`${item} 1`), answerOf(`${item} 2`)];
    },
  );
  return { asked, delivery: await delivery.catch((error: unknown) => error) };
}

describe('fetchEach', () => {
  it('puts the answers together, in the order of the items, and asks for equal ones once', async () => {
    const { asked, delivery } = await fetchNamed(['b', 'a', 'b']);
    expect(asked).toEqual(['b', 'a']);
    expect(delivery).toEqual({
      answers: ['b 1', 'b 2', 'a 1', 'a 2'].map(answerOf),
      failures: [],
      unknown: [],
    });
  });

  it('asks nothing for nothing', async () => {
    expect(await fetchNamed([])).toEqual({ asked: [], delivery: { answers: [], failures: [], unknown: [] } });
  });

  it('loses nothing to items that fail or are unknown, and names all their symbols', async () => {
    const { delivery } = await fetchNamed(['outage', 'a', 'unknown', 'access', 'shape', 'z']);
    expect(delivery).toEqual({
      answers: ['a 1', 'a 2', 'z 1', 'z 2'].map(answerOf),
      failures: (['outage', 'access', 'shape'] as const).map((kind) => ({
        symbols: [kind, `${kind} B`],
        failure: failed(kind),
      })),
      unknown: ['unknown', 'unknown B'],
    });
  });

  it('ends at once where the first one is denied access', async () => {
    const { asked, delivery } = await fetchNamed(['access', 'a', 'b']);
    expect(delivery).toEqual(failed('access'));
    expect(asked).toEqual(['access']);
  });

  it('knows an item without any rows', async () => {
    expect(
      await fetchEach(
        ['a'],
        (item) => [item],
        async () => [],
      ),
    ).toEqual({ answers: [], failures: [], unknown: [] });
  });

  it('hides no mistake of ours', async () => {
    const mistake = async () => {
      throw new TypeError('a mistake');
    };
    await expect(fetchEach(['a'], () => [], mistake)).rejects.toThrow(TypeError);
    await expect(attempt(mistake)).rejects.toThrow(TypeError);
  });
});
