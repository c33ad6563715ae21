import { z } from 'zod';

/** `memory.objects` of pipeline.yaml. */
export const objectSettings = z.strictObject({
  endpoint: z
    .url({ protocol: /^https?$/ })
    .describe('Address of an S3-compatible service, with the bucket: https://s3.eu-central-1.amazonaws.com/my-bucket'),
  region: z.string().min(1).default('auto').describe('Region that requests are signed for'),
  prefix: z
    .string()
    .regex(/^[A-Za-z0-9._/-]*$/, 'expected letters, digits and "._/-"')
    .default('')
    .describe('What the names of all objects begin with'),
});

export type ObjectSettings = z.infer<typeof objectSettings>;
