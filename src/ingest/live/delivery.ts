import { type Delivery, ProviderFailure } from '../../http/provider.ts';
import type { AnswerKind } from './live-clients.ts';

/** Something that one provider was asked for in vain. */
export interface FailedRequest {
  readonly provider: string;
  readonly kind: AnswerKind;
  /** Symbols, or the provider's names of series. */
  readonly symbols: readonly string[];
  readonly failure: ProviderFailure;
}

/** What `fetch` delivers; a failure that concerns the whole request concerns each of its symbols. */
export async function deliveryOf<R>(
  symbols: readonly string[],
  fetch: () => Promise<Delivery<R>>,
): Promise<Delivery<R>> {
  try {
    return await fetch();
  } catch (failure) {
    if (!(failure instanceof ProviderFailure)) throw failure;
    return { answers: [], failures: [{ symbols, failure }], unknown: [] };
  }
}

/** The failures of deliveries, with who was asked for what. */
export function failedRequests(
  provider: string,
  kind: AnswerKind,
  deliveries: readonly Delivery<unknown>[],
): FailedRequest[] {
  return deliveries.flatMap(({ failures }) =>
    failures.map(({ symbols, failure }) => ({ provider, kind, symbols, failure })),
  );
}
