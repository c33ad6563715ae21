import type { Workflow } from './definition/workflow-model.ts';
import type { TriggeringEvent } from './event.ts';
import type { JsonObject } from './expression.ts';
import type { Repository } from './repository.ts';

/** The properties of `github` that are the same in every job of a run. */
export function runGithub(
  workflow: Workflow,
  repository: Repository,
  event: TriggeringEvent,
  actor: string,
  apiUrl: string,
  serverUrl: string,
): JsonObject {
  const [owner = ''] = repository.name.split('/');
  const [, kind = '', refName = event.ref] = /^refs\/(heads|tags|pull)\/(.+)$/.exec(event.ref) ?? [];
  const api = apiUrl.replace(/\/$/, '');
  return {
    actor,
    actor_id: '1',
    api_url: api,
    base_ref: event.baseRef,
    event_name: event.name,
    graphql_url: `${api}/graphql`,
    head_ref: event.headRef,
    ref: event.ref,
    ref_name: refName,
    ref_protected: false,
    ref_type: kind === 'tags' ? 'tag' : 'branch',
    repository: repository.name,
    repository_id: '1',
    repository_owner: owner,
    repository_owner_id: '1',
    retention_days: '90',
    run_attempt: '1',
    run_id: '1',
    run_number: '1',
    server_url: serverUrl,
    sha: event.sha,
    triggering_actor: actor,
    workflow: workflow.name,
    workflow_ref: `${repository.name}/${workflow.path}@${event.ref}`,
    workflow_sha: event.sha,
  };
}
