import type { BlobStore } from './blob-store.ts';
import type { RuntimeClaims } from './runtime-token.ts';
import { TwirpError } from './twirp-error.ts';

/** An artifact of a run. Artifacts are immutable and their names are unique in a run. */
export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly runId: string;
  readonly jobId: string;
  readonly blobId: string;
  readonly createdAt: string;
  size: number;
  digest: string;
  finished: boolean;
}

type Request = Readonly<Record<string, unknown>>;

/** The calls of GitHub's ArtifactService (v4). Field names are those of its protocol. */
export class ArtifactStore {
  readonly #blobs: BlobStore;
  readonly #urlOf: (blobId: string) => string;
  readonly #artifacts: Artifact[] = [];
  #lastId = 0;

  constructor(blobs: BlobStore, urlOf: (blobId: string) => string) {
    this.#blobs = blobs;
    this.#urlOf = urlOf;
  }

  /** The artifacts that were uploaded completely. */
  get finished(): readonly Artifact[] {
    return this.#artifacts.filter(({ finished }) => finished);
  }

  /** Answers one call. @throws TwirpError */
  call(method: string, request: Request, { runId, jobId }: RuntimeClaims): unknown {
    const ofRun = request.workflow_run_backend_id;
    if (ofRun !== runId) throw new TwirpError('permission_denied', `the token is not for run '${String(ofRun)}'`);
    const name = String(request.name ?? '');
    switch (method) {
      case 'CreateArtifact':
        return this.#create(name, runId, jobId);
      case 'FinalizeArtifact':
        return this.#finalize(name, runId, request);
      case 'ListArtifacts':
        return { artifacts: this.#list(runId, request.name_filter, request.id_filter) };
      case 'GetSignedArtifactURL': {
        const { id } = this.#require(name, runId);
        return { name, signed_url: `${this.urlOf(id)}&name=${encodeURIComponent(name)}` };
      }
      case 'DeleteArtifact': {
        const artifact = this.#require(name, runId);
        this.#artifacts.splice(this.#artifacts.indexOf(artifact), 1);
        this.#blobs.delete(artifact.blobId);
        return { ok: true, artifact_id: String(artifact.id) };
      }
      default:
        throw new TwirpError('bad_route', `ArtifactService has no ${method}`);
    }
  }

  /** Where the content of a finished artifact can be fetched. @throws TwirpError */
  urlOf(id: number): string {
    const artifact = this.finished.find((candidate) => candidate.id === id);
    if (artifact === undefined) throw new TwirpError('not_found', `there is no artifact ${id}`);
    return this.#urlOf(artifact.blobId);
  }

  #create(name: string, runId: string, jobId: string): unknown {
    if (name === '' || /["*:<>?|\r\n\\/]/.test(name)) {
      throw new TwirpError('invalid_argument', `the artifact name '${name}' is not valid`);
    }
    if (this.#artifacts.some((artifact) => artifact.runId === runId && artifact.name === name)) {
      throw new TwirpError('already_exists', 'an artifact with this name already exists on the workflow run');
    }
    this.#lastId += 1;
    const blobId = `artifact-${this.#lastId}`;
    const createdAt = new Date().toISOString();
    const artifact = { id: this.#lastId, name, runId, jobId, blobId, createdAt, size: 0, digest: '', finished: false };
    this.#artifacts.push(artifact);
    return { ok: true, signed_upload_url: this.#urlOf(blobId) };
  }

  #finalize(name: string, runId: string, request: Request): unknown {
    const artifact = this.#artifacts.find((candidate) => candidate.runId === runId && candidate.name === name);
    const blob = artifact === undefined ? undefined : this.#blobs.get(artifact.blobId);
    if (artifact === undefined || blob === undefined) {
      throw new TwirpError('not_found', `nothing was uploaded for the artifact '${name}'`);
    }
    if (Number(request.size) !== blob.size) {
      throw new TwirpError('invalid_argument', `'${name}' has ${blob.size} bytes, not ${String(request.size)}`);
    }
    const claimed = request.hash;
    if (claimed !== undefined && claimed !== blob.digest) {
      throw new TwirpError('invalid_argument', `'${name}' has the digest ${blob.digest}, not ${String(claimed)}`);
    }
    Object.assign(artifact, { size: blob.size, digest: blob.digest, finished: true });
    return { ok: true, artifact_id: String(artifact.id) };
  }

  #list(runId: string, nameFilter: unknown, idFilter: unknown): unknown[] {
    return this.finished
      .filter((artifact) => artifact.runId === runId)
      .filter(({ name }) => nameFilter === undefined || name === nameFilter)
      .filter(({ id }) => idFilter === undefined || String(id) === String(idFilter))
      .map((artifact) => ({
        workflow_run_backend_id: artifact.runId,
        workflow_job_run_backend_id: artifact.jobId,
        database_id: String(artifact.id),
        name: artifact.name,
        size: String(artifact.size),
        created_at: artifact.createdAt,
        digest: artifact.digest,
      }));
  }

  #require(name: string, runId: string): Artifact {
    const artifact = this.finished.find((candidate) => candidate.runId === runId && candidate.name === name);
    if (artifact === undefined) throw new TwirpError('not_found', `there is no artifact '${name}'`);
    return artifact;
  }
}
