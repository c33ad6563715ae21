import { canonicalJson, sha256Hex } from '../lake/canonical-json.ts';
import type { Sources } from './ingest-sources.ts';

/** Files by name; the answers of a live provider as one, since there are hundreds and the dataset raw has each. */
export function sourceList({ bars, news, live }: Sources): { name: string; sha256: string }[] {
  const parts = live ? [...live.answers.market.bars, ...live.answers.news.parts] : [];
  const ofProvider = new Map(
    parts.flatMap(({ provider, answers }) => answers.map(({ source }) => [source, provider] as const)),
  );
  const byProvider = Map.groupBy([...bars.sources, ...news.sources], (source) => ofProvider.get(source));
  return [...byProvider].flatMap(([provider, sources]) => {
    if (provider === undefined) return sources;
    const digest = sha256Hex(canonicalJson(sources.map(({ sha256 }) => sha256).sort()));
    return [{ name: `${provider} (${sources.length} answers)`, sha256: digest }];
  });
}
