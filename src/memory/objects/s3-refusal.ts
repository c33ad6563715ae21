import { UserError } from '../../errors.ts';
import type { Reply } from '../../http/provider-exchange.ts';

/** What was asked of the storage, for messages. */
export type S3Operation = 'look for an object' | 'read an object' | 'store an object' | 'list objects';

const wrongPlace =
  'Check memory.objects: the endpoint must name an existing bucket, and the region must be that of the bucket.';
const wrongKey = 'Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY: they must be of one key that is active.';
const noRight =
  'Give the key the rights s3:GetObject and s3:PutObject on the objects, and s3:ListBucket on the bucket: without the last, ' +
  'what is not there counts as not allowed.';

/** By the service's own code: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const hintsByCode: Readonly<Record<string, string>> = {
  NoSuchBucket: wrongPlace,
  PermanentRedirect: wrongPlace,
  AuthorizationHeaderMalformed: wrongPlace,
  InvalidAccessKeyId: wrongKey,
  SignatureDoesNotMatch: `${wrongKey} A proxy that rewrites addresses or headers breaks signatures, too.`,
  ExpiredToken: 'Take new temporary credentials: AWS_SESSION_TOKEN has expired.',
  InvalidToken: 'AWS_SESSION_TOKEN does not belong to the key; leave it out for keys that do not expire.',
  RequestTimeTooSkewed: 'Set the clock of this machine: it is more than 15 minutes off.',
  NotImplemented: 'The service must know conditional writes (If-None-Match), so that no object is ever replaced.',
};

const hintsByStatus: Readonly<Record<number, string>> = { 401: wrongKey, 403: noRight };

/** The service's own name of what went wrong, from the XML of an answer; undefined for an answer that has none, such as one to HEAD. */
export function s3Code({ body }: Pick<Reply, 'body'>): string | undefined {
  return /<Code>\s*([A-Za-z0-9.]{1,60})\s*<\/Code>/.exec(body.subarray(0, 10_000).toString('utf8'))?.[1];
}

/** What an answer that is no success means, for the user. */
export function s3Refusal(store: string, operation: S3Operation, reply: Reply): UserError {
  const code = s3Code(reply);
  const said = `status ${reply.status}${code === undefined ? '' : ` (${code})`}`;
  return new UserError(`${store}: asked to ${operation}, the server answered with ${said}.`, {
    hint: (code === undefined ? undefined : hintsByCode[code]) ?? hintsByStatus[reply.status] ?? wrongPlace,
  });
}
