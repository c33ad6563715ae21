/**
 * Where files live that are too large for the branch, by the SHA-256 of their content. The manifests on the branch name them, so nothing
 * else has to be remembered, and a file can only be what it was.
 */
export interface ObjectStore {
  /** Without secrets; for messages. */
  readonly name: string;
  has(sha256: string): Promise<boolean>;
  /** @returns undefined when it holds no such object; what it returns is still to be checked */
  get(sha256: string): Promise<Uint8Array | undefined>;
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  /** The size in bytes of every object that it holds, by SHA-256, in few requests. */
  sizes(): Promise<ReadonlyMap<string, number>>;
}
