import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { ProviderDouble } from '../../conformance/double.ts';
import { alpacaDouble } from '../../conformance/doubles/alpaca.ts';
import { edgarDouble } from '../../conformance/doubles/edgar.ts';
import {
  type Loopback,
  type LoopbackReply,
  type LoopbackRequest,
  startLoopback,
} from '../../loopback/loopback-server.ts';
import { openAiDouble } from '../../loopback/openai-double.ts';
import type { LiveWorld } from './live-week-world.ts';

/** Secrets that nobody else has, with the characters that encodings change. */
export function randomSecrets() {
  const random = () => randomBytes(15).toString('hex');
  return {
    APCA_API_KEY_ID: `PK${random().toUpperCase()}`,
    APCA_API_SECRET_KEY: `${random()}/+${random()}=`,
    MASSIVE_API_KEY: random(),
    TIINGO_TOKEN: random(),
    FINNHUB_TOKEN: random(),
    FRED_API_KEY: random(),
    SEC_CONTACT: `Ada Example ada.${random()}@example.com`,
    MODEL_TOKEN: `sk-${random()}_${random()}`,
  };
}
export type LiveSecrets = ReturnType<typeof randomSecrets>;

/** Loopback services that know the secrets of one run, and what they were asked. */
export interface LiveServices {
  readonly servers: Readonly<Record<'alpaca' | 'edgar' | 'model', Loopback>>;
  /** Method and path of every request without the right secrets. */
  readonly strangers: readonly string[];
  /** `configs/pipeline.yaml` of a repository that asks them. */
  readonly configuration: string;
  close(): Promise<void>;
}

type Answer = (request: LoopbackRequest) => LoopbackReply;

/** @param answers in place of the services' own, for those that are named */
export async function startServices(
  world: LiveWorld,
  secrets: LiveSecrets,
  answers: Partial<Record<keyof LiveServices['servers'], Answer>> = {},
): Promise<LiveServices> {
  const strangers: string[] = [];
  const guarded = (isKnown: (headers: LoopbackRequest['headers']) => boolean, answer: Answer) =>
    startLoopback((request) => {
      if (!isKnown(request.headers)) strangers.push(`${request.method} ${request.url.pathname}`);
      return answer(request);
    });
  const model = openAiDouble({ token: secrets.MODEL_TOKEN, basePath: '/v1' });
  const servers = {
    alpaca: await guarded(
      (headers) =>
        headers['apca-api-key-id'] === secrets.APCA_API_KEY_ID &&
        headers['apca-api-secret-key'] === secrets.APCA_API_SECRET_KEY,
      answers.alpaca ?? ((request) => alpacaDouble.respond(withKeysOf(alpacaDouble, request), world)),
    ),
    edgar: await guarded(
      (headers) => headers['user-agent']?.includes(`(${secrets.SEC_CONTACT})`) ?? false,
      answers.edgar ?? ((request) => withItems(edgarDouble.respond(request, world), world)),
    ),
    model: await guarded(
      (headers) => headers.authorization === `Bearer ${secrets.MODEL_TOKEN}`,
      answers.model ?? model,
    ),
  };
  return {
    servers,
    strangers,
    configuration: configurationOf(servers),
    close: async () => {
      await Promise.all(Object.values(servers).map((server) => server.close()));
    },
  };
}

/** The double knows other keys than the run; who asks with the run's was found out before. */
function withKeysOf({ secrets }: ProviderDouble, request: LoopbackRequest): LoopbackRequest {
  const keys = {
    'apca-api-key-id': secrets.APCA_API_KEY_ID ?? '',
    'apca-api-secret-key': secrets.APCA_API_SECRET_KEY ?? '',
  };
  return { ...request, headers: { ...request.headers, ...keys } };
}

/** A list of filings, each with items of its own. */
function withItems(reply: LoopbackReply, { itemsOf }: LiveWorld): LoopbackReply {
  const list = JSON.parse(String(reply.body ?? 'null')) as {
    filings?: { recent?: { accessionNumber: string[]; items: string[] } };
  } | null;
  const recent = list?.filings?.recent;
  if (recent === undefined) return reply;
  recent.items = recent.accessionNumber.map(itemsOf);
  return { ...reply, body: JSON.stringify(list) };
}

function configurationOf({ alpaca, edgar, model }: LiveServices['servers']): string {
  const unlimited = { requests: 100_000, per_seconds: 1 };
  return stringify({
    benchmark: 'SPY',
    universe: { files: ['data/source/universe.csv'] },
    market: { providers: ['alpaca'], history_sessions: 90 },
    news: { providers: ['edgar'] },
    providers: {
      alpaca: { base_url: alpaca.url, ...unlimited },
      edgar: { base_url: edgar.url, ...unlimited },
    },
    http: { attempts: 2, retry_seconds: 5 },
    enrichment: { judge: 'model', model: { base_url: `${model.url}/v1`, name: 'loopback/judge', ...unlimited } },
  });
}

/** Writes the configuration that asks the services, and the universe of their world, into a folder. */
export function writeConfiguration(folder: string, { configuration }: LiveServices, { universe }: LiveWorld): void {
  const files = { 'configs/pipeline.yaml': configuration, 'data/source/universe.csv': universe };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
