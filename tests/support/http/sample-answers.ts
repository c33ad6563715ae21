import type { RecordedAnswer } from '../../../src/http/journal.ts';
import { sha256Hex } from '../../../src/lake/canonical-json.ts';

/** An answer with a body of its own for each number. */
export function sampleAnswer(number: number, more: Partial<RecordedAnswer> = {}): RecordedAnswer {
  const body = more.body ?? Buffer.from(`{"n":${number},"text":"${'é'.repeat(number % 50)}\\n"}\n`);
  return {
    request: sha256Hex(`request ${number}`),
    kind: 'bars',
    provider: 'sample',
    url: `https://data.sample.test/bars?n=${number}`,
    status: 200,
    sha256: sha256Hex(body),
    bytes: body.length,
    time: '2024-01-08T00:00:00.000Z',
    ...more,
    body,
  };
}
