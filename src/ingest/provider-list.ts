import { z } from 'zod';

/** Names in an order of preference, each once. */
export function providerList<const N extends readonly [string, ...string[]]>(names: N, description: string) {
  return z
    .array(z.enum(['files', ...names]))
    .min(1)
    .refine((list) => new Set(list).size === list.length, 'expected each provider once')
    .default(['files'])
    .describe(description);
}
