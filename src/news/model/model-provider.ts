import type { ProviderDefinition, SecretNeed } from '../../http/provider.ts';

import type { ModelSettings } from '../settings.ts';

const ownToken: SecretNeed = {
  variable: 'MODEL_TOKEN',
  description: 'Key of the service that enrichment.model.base_url names; one on this machine may need none',
  isOptional: true,
};

const workflowToken: SecretNeed = {
  variable: 'GITHUB_TOKEN',
  description:
    "The workflow's own token with the permission models: read; for GitHub Models alone, where MODEL_TOKEN is not set",
  isOptional: true,
};

/** The service that the configuration names, as a provider. */
export function modelProvider({ base_url, requests, per_seconds, concurrency }: ModelSettings): ProviderDefinition {
  // A token of GitHub opens more than models: no other service is ever sent it.
  const isGitHub = new URL(base_url).hostname === 'models.github.ai';
  return {
    name: 'model',
    title: isGitHub ? 'GitHub Models' : 'OpenAI-compatible service',
    bases: { chat: base_url.replace(/\/+$/, '') },
    secrets: isGitHub ? [ownToken, workflowToken] : [ownToken],
    rate: { requests, perSeconds: per_seconds, concurrency },
    licence: {
      summary: 'Headlines and summaries are sent to the service under its terms; whose texts they are must allow that.',
      url: isGitHub
        ? 'https://docs.github.com/site-policy/github-terms/github-terms-for-additional-products-and-features'
        : base_url,
      isOpen: false,
    },
    authorise(secret) {
      const token = secret(ownToken.variable) ?? (isGitHub ? secret(workflowToken.variable) : undefined);
      return token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } };
    },
  };
}
