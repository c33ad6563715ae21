import { z } from 'zod';
import { type ProviderName, providerNames } from '../http/provider-names.ts';
import { commonSettings, ownSettings } from './own-settings.ts';

type Own = typeof ownSettings;
type SettingsOf<N extends ProviderName> = N extends keyof Own ? Own[N] : typeof commonSettings;

const own: Partial<Record<ProviderName, typeof commonSettings>> = ownSettings;
const sections = Object.fromEntries(
  providerNames.map((name) => [name, (own[name] ?? commonSettings).prefault({})]),
) as unknown as { readonly [N in ProviderName]: z.ZodPrefault<SettingsOf<N>> };

/** `providers` of pipeline.yaml. */
export const providerSettings = z.strictObject(sections).describe('How each live provider is asked');

export type ProviderSettings = z.infer<typeof providerSettings>;

/** The settings that single providers have of their own, by provider: they decide what it is asked for; the common ones say where and how often. */
export function ownSettingsOf(settings: ProviderSettings): Record<string, Record<string, unknown>> {
  const isCommon = (key: string) => Object.hasOwn(commonSettings.shape, key);
  const ofProvider = (name: ProviderName) => Object.entries(settings[name]).filter(([key]) => !isCommon(key));
  return Object.fromEntries(
    Object.keys(ownSettings).map((name) => [name, Object.fromEntries(ofProvider(name as ProviderName))]),
  );
}
