import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A cache scope (a ref) and whether its owner may write to it. */
export interface CacheScope {
  readonly scope: string;
  readonly writable: boolean;
}

/** What a job may do at the results service. */
export interface RuntimeClaims {
  readonly runId: string;
  readonly jobId: string;
  /** The own ref first; what is found in an earlier scope wins. */
  readonly cacheScopes: readonly CacheScope[];
}

const permissions = { read: 1, readWrite: 3 } as const;

/** Issues and checks ACTIONS_RUNTIME_TOKEN: a JWT with the claims that GitHub's own clients read from it. */
export class RuntimeTokens {
  readonly #key = randomBytes(32);

  issue({ runId, jobId, cacheScopes }: RuntimeClaims): string {
    const access = cacheScopes.map(({ scope, writable }) => ({
      Scope: scope,
      Permission: writable ? permissions.readWrite : permissions.read,
    }));
    const body = [
      { alg: 'HS256', typ: 'JWT' },
      { scp: `Actions.Results:${runId}:${jobId}`, ac: JSON.stringify(access) },
    ]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    return `${body}.${this.sign(body)}`;
  }

  /** The claims of an `Authorization` header; undefined unless this run issued the token. */
  verify(authorization: string | undefined): RuntimeClaims | undefined {
    const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '';
    const [header = '', payload = '', signature = ''] = token.split('.');
    if (!this.isSignature(`${header}.${payload}`, signature)) return undefined;
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { scp: string; ac: string };
    const [, runId = '', jobId = ''] = claims.scp.split(':');
    const access = JSON.parse(claims.ac) as { Scope: string; Permission: number }[];
    const cacheScopes = access.map(({ Scope, Permission }) => ({
      scope: Scope,
      writable: Permission === permissions.readWrite,
    }));
    return { runId, jobId, cacheScopes };
  }

  /** A signature that only this run can make. */
  sign(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }

  isSignature(text: string, signature: string): boolean {
    const expected = Buffer.from(this.sign(text));
    const found = Buffer.from(signature);
    return expected.length === found.length && timingSafeEqual(expected, found);
  }
}
