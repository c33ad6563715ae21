import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { readTextIfExists } from '../../file-system.ts';
import { changeKinds } from '../../research/invalidation.ts';

const listSchema = z.object({
  stale: z.array(
    z.object({
      name: z.string(),
      dataset: z.string(),
      depth: z.number(),
      obstacle: z
        .string()
        .nullable()
        .transform((why) => why ?? undefined),
      severity: z.enum(['critical', 'major']),
      changes: z.array(z.object({ input: z.string(), dataset: z.string(), kind: z.enum(changeKinds) })),
    }),
  ),
});

/** The list that `invalidate --output` wrote. @throws UserError where it is none */
export async function readInvalidations(file: string): Promise<z.infer<typeof listSchema>> {
  const text = await readTextIfExists(file);
  const wrong = (why: string) =>
    new UserError(`The list of what rests on changed inputs, ${file}, ${why}.`, {
      hint: 'Write it with "invalidate --output DIR": invalidation.json in that folder.',
    });
  if (text === undefined) throw wrong('does not exist');
  try {
    return listSchema.parse(JSON.parse(text));
  } catch (error) {
    throw wrong(`is no such list (${(error as Error).message.split('\n')[0]})`);
  }
}
