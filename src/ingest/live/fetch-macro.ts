import type { MacroProvider } from '../../http/provider.ts';
import type { MacroProviderName } from '../../http/provider-names.ts';
import type { MacroDelivery } from '../macro/ingest-macro.ts';
import type { MacroDemand } from '../macro/plan-macro.ts';
import { deliveryOf } from './delivery.ts';
import type { LiveClients } from './live-clients.ts';

/** Asks each provider for its series. One that does not answer fails its own series only. */
export async function fetchMacro(
  demands: readonly MacroDemand[],
  providers: Readonly<Record<MacroProviderName, MacroProvider>>,
  clients: LiveClients,
): Promise<MacroDelivery[]> {
  return Promise.all(
    demands.map(async ({ provider: name, series, from, to }) => {
      const provider = providers[name];
      const demand = { series, from, to };
      const delivery = await deliveryOf(series, () => provider.macro.fetch(demand, clients.of(provider, 'macro')));
      return { provider, demand, delivery };
    }),
  );
}
