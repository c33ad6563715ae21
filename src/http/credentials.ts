import { shortestSecret } from '../log/secret-forms.ts';
import { Secrets } from '../log/secrets.ts';
import { type Credentials, type ProviderDefinition, ProviderFailure } from './provider.ts';

/** What can stand in a header: visible Latin-1, blanks and tabs. */
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/;

/** What a provider's requests carry to say who asks, and how it is kept out of everything else. */
export interface ProviderCredentials extends Required<Credentials> {
  /** The text with `***` for everything secret; undefined when it holds a secret too short to be told from other text. */
  mask(text: string): string | undefined;
  /** The text of an answer, which is data: only what is certainly a secret is hidden. */
  maskData(text: string): string;
}

/**
 * @param about for the message: provider and question
 * @throws ProviderFailure of kind `access` when a secret is missing or cannot be sent
 */
export function providerCredentials(
  definition: ProviderDefinition,
  secret: (variable: string) => string | undefined,
  about: string,
): ProviderCredentials {
  const values = new Map(definition.secrets.map(({ variable }) => [variable, secret(variable)?.trim() || undefined]));
  const missing = definition.secrets.filter(
    (need) => need.isOptional !== true && values.get(need.variable) === undefined,
  );
  if (missing.length > 0) {
    throw new ProviderFailure('access', `${about}: ${namesOf(missing)} not set.`, {
      hint: missing.map(({ variable, description }) => `${variable}: ${description}`).join(' '),
    });
  }
  const { headers = {}, query = {} } = definition.authorise((variable) => values.get(variable));
  if (!Object.values(headers).every((value) => headerValue.test(value))) {
    throw new ProviderFailure('access', `${about}: a secret holds characters that cannot be sent.`, {
      hint: `Check the ${accessVariables(definition)}: line breaks and letters of other scripts belong to no key.`,
    });
  }
  // Other headers and parameters may be the same for everybody, and stand in data.
  const authorization = Object.entries(headers).filter(([name]) => name.toLowerCase() === 'authorization');
  return { headers, query, ...maskOf([...values.values(), ...authorization.map(([, value]) => value)]) };
}

/** The variables to check when access is denied, for hints. */
export function accessVariables({ secrets }: ProviderDefinition): string {
  const names = secrets.map(({ variable }) => variable);
  return names.length === 1 ? `value of ${names[0]}` : `values of ${names.join(' and ')}`;
}

function maskOf(values: readonly (string | undefined)[]): Pick<ProviderCredentials, 'mask' | 'maskData'> {
  const known = values.filter((value): value is string => value !== undefined && value !== '');
  const secrets = new Secrets({});
  for (const value of known) secrets.hide(value);
  const short = known.filter((value) => value.length < shortestSecret);
  const maskData = (text: string) => secrets.mask(text);
  return {
    maskData,
    mask: (text) => {
      const masked = maskData(text);
      return short.some((value) => masked.includes(value)) ? undefined : masked;
    },
  };
}

function namesOf(missing: ProviderDefinition['secrets']): string {
  const names = missing.map(({ variable }) => variable).join(' and ');
  return `${names} ${missing.length === 1 ? 'is' : 'are'}`;
}
