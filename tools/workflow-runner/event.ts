import { execFileSync } from 'node:child_process';
import { UserError } from '../../src/errors.ts';
import { child, items, literalText } from './definition/tokens.ts';
import type { Workflow } from './definition/workflow-model.ts';
import type { Json, JsonObject } from './expression.ts';
import { dispatchInputs } from './inputs.ts';

/** The commit a run is for. */
export interface Revision {
  readonly ref: string;
  readonly sha: string;
}

/** The event that starts a run, as `github.*` shows it. */
export interface TriggeringEvent extends Revision {
  readonly name: string;
  readonly payload: JsonObject;
  readonly headRef: string;
  readonly baseRef: string;
  /** The typed inputs of a manual start. */
  readonly inputs: JsonObject;
  /** A pull request from a fork gets no secrets. */
  readonly fromFork: boolean;
}

const supportedEvents = ['workflow_dispatch', 'schedule', 'pull_request', 'push'] as const;
type EventName = (typeof supportedEvents)[number];
const unknownSha = '0'.repeat(40);

/** Branch and commit of a folder under git; the main branch and a commit of zeros elsewhere. */
export function readRevision(folder: string): Revision {
  const git = (...args: string[]) => {
    try {
      const env = { PATH: process.env.PATH, HOME: process.env.HOME };
      return execFileSync('git', args, {
        cwd: folder,
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    } catch {
      return '';
    }
  };
  return {
    ref: git('symbolic-ref', '--quiet', 'HEAD') || 'refs/heads/main',
    sha: git('rev-parse', 'HEAD') || unknownSha,
  };
}

export interface EventRequest {
  /** The name of the event; without one the only supported event of the workflow, or a manual start. */
  readonly event: string | undefined;
  readonly payload: JsonObject | undefined;
  readonly inputs: Readonly<Record<string, string>>;
  readonly repository: string;
  readonly revision: Revision;
  readonly actor: string;
}

/** Describes the event of a run. @throws UserError when the workflow is not started by it or its payload is missing */
export function describeEvent(workflow: Workflow, request: EventRequest): TriggeringEvent {
  const name = chooseEvent(workflow, request.event);
  if (name !== 'workflow_dispatch' && Object.keys(request.inputs).length > 0) {
    throw new UserError(`${workflow.file}: only workflow_dispatch takes inputs, not ${name}`);
  }
  const [owner = '', repositoryName = ''] = request.repository.split('/');
  const common: JsonObject = {
    repository: {
      full_name: request.repository,
      name: repositoryName,
      owner: { login: owner },
      default_branch: 'main',
      // Nothing of a run on this machine is published; the payload of another event can say otherwise.
      private: true,
      visibility: 'private',
    },
    sender: { login: request.actor },
  };
  const event = (payload: JsonObject, more: Partial<TriggeringEvent> = {}): TriggeringEvent => ({
    ...request.revision,
    name,
    payload: { ...common, ...payload, ...request.payload },
    headRef: '',
    baseRef: '',
    inputs: {},
    fromFork: false,
    ...more,
  });
  switch (name) {
    case 'workflow_dispatch': {
      const inputs = dispatchInputs(workflow.file, workflow.dispatchInputs, request.inputs);
      const texts = Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, String(value)]));
      return event({ inputs: texts, ref: request.revision.ref, workflow: workflow.path }, { inputs });
    }
    case 'schedule': {
      const [first] = items(workflow.events.get('schedule'));
      return event({ schedule: literalText(child(first, 'cron')) ?? '' });
    }
    case 'push': {
      const payload = requirePayload(workflow, name, request.payload);
      return event(
        {},
        { ref: text(payload.ref) || request.revision.ref, sha: text(payload.after) || request.revision.sha },
      );
    }
    case 'pull_request':
      return event({}, describePullRequest(requirePayload(workflow, name, request.payload)));
  }
}

function chooseEvent(workflow: Workflow, wanted: string | undefined): EventName {
  const declared = [...workflow.events.keys()];
  const name = wanted ?? supportedEvents.find((candidate) => declared.includes(candidate));
  if (name === undefined || !declared.includes(name)) {
    throw new UserError(`${workflow.file}: the workflow is not started by '${name ?? 'an event this runner knows'}'`, {
      hint: `It declares: ${declared.join(', ')}.`,
    });
  }
  const supported = supportedEvents.find((candidate) => candidate === name);
  if (supported !== undefined) return supported;
  throw new UserError(`${workflow.file}: the event '${name}' is not supported by the local workflow runner`, {
    hint: `Supported are ${supportedEvents.join(', ')}.`,
  });
}

function requirePayload(workflow: Workflow, name: EventName, payload: JsonObject | undefined): JsonObject {
  if (payload !== undefined) return payload;
  throw new UserError(`${workflow.file}: the event '${name}' needs its payload`, {
    hint: 'Pass --event-file FILE.json',
  });
}

function describePullRequest(payload: JsonObject): Partial<TriggeringEvent> {
  const pullRequest = property(payload, 'pull_request');
  const head = property(pullRequest, 'head');
  const base = property(pullRequest, 'base');
  const number = text(payload.number ?? pullRequest.number);
  if (number === '' || text(head.ref) === '' || text(base.ref) === '') {
    throw new UserError('The payload of a pull_request needs number, pull_request.head.ref and pull_request.base.ref');
  }
  const headRepository = text(property(head, 'repo').full_name);
  const baseRepository = text(property(base, 'repo').full_name);
  return {
    ref: `refs/pull/${number}/merge`,
    headRef: text(head.ref),
    baseRef: text(base.ref),
    fromFork: headRepository !== baseRepository,
  };
}

function property(value: JsonObject, key: string): JsonObject {
  const found = value[key];
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : {};
}

function text(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
