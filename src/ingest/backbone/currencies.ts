/**
 * The currencies that packs may name: those of ISO 4217, as this Node knows them, and the given ones.
 */
export function knownCurrencies(further: readonly string[]): ReadonlySet<string> {
  return new Set([...Intl.supportedValuesOf('currency'), ...further]);
}

/** Why a row of an unknown currency is set aside. */
export function unknownCurrency(currency: string): { readonly reason: string; readonly detail: string } {
  const detail = `its currency is "${currency}", expected a code of ISO 4217 such as USD, or one of "currencies" in research.yaml`;
  return { reason: 'UNKNOWN_CURRENCY', detail };
}
