import type { BarProvider, MacroProvider, NewsProvider } from '../../src/http/provider.ts';
import type { LoopbackReply, LoopbackRequest } from '../loopback/loopback-server.ts';

/** What there is to know: the doubles of all providers serve the same world, each in its own shapes. */
export interface World {
  readonly bars: readonly WorldBar[];
  readonly actions: readonly WorldAction[];
  readonly news: readonly WorldNews[];
  readonly observations: readonly WorldObservation[];
  /** Rows per page of services that have pages; their documented limit when it is larger. */
  readonly pageRows: number;
}

/** Prices in USD as traded, volume in shares. */
export interface WorldBar {
  readonly symbol: string;
  /** `YYYY-MM-DD` in New York. */
  readonly date: string;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
}

export interface WorldAction {
  readonly symbol: string;
  readonly exDate: string;
  readonly kind: 'split' | 'dividend';
  readonly value: number;
}

export interface WorldNews {
  readonly symbol: string;
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly published: number;
  readonly headline: string;
  readonly summary: string;
  readonly url: string;
  readonly source: string;
}

export interface WorldObservation {
  /** The provider's own name of the series. */
  readonly series: string;
  readonly observed: string;
  /** undefined: the provider lists the day without a value. */
  readonly value: number | undefined;
}

/** A loopback stand-in of a provider that answers in the documented shapes, and refuses who does not say who he is. */
export interface ProviderDouble {
  readonly provider: BarProvider | NewsProvider | MacroProvider;
  /** Values of the provider's secrets, by variable, that the double accepts. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Rows per name at which many rows take few requests: as many as one answer holds; 250 bars, 1000 news items, 5000 observations when missing. */
  readonly rowsPerName?: number;
  respond(request: LoopbackRequest, world: World): LoopbackReply;
}
