import { z } from 'zod';
import { UserError } from '../errors.ts';

/** An input of a stage: always text outside (GitHub knows nothing else), a value of type T inside. */
export interface Input<T = unknown> {
  readonly description: string;
  /** The text that stands for "not given". */
  readonly default: string;
  /** What to write on the command line for the value, for example `DATE`. */
  readonly placeholder: string;
  /** A flag may stand alone on the command line. */
  readonly isFlag: boolean;
  /** What `secretParts` finds in the value is masked in the log before anything else happens. */
  readonly isSecret: boolean;
  /** Without it the stage does other work, so that on the command line an empty text (an unset variable of a shell) is refused and not taken for "not given". */
  readonly decidesWork: boolean;
  readonly schema: z.ZodType<T, string>;
}

interface InputOptions {
  readonly isSecret?: boolean;
  readonly decidesWork?: boolean;
  readonly default?: string;
  readonly placeholder?: string;
}

function input<T>(
  schema: z.ZodType<T, string>,
  description: string,
  placeholder: string,
  options: InputOptions,
): Input<T> {
  return {
    description,
    schema,
    default: options.default ?? '',
    placeholder: options.placeholder ?? placeholder,
    isFlag: false,
    isSecret: options.isSecret ?? false,
    decidesWork: options.decidesWork ?? false,
  };
}

export function textInput(description: string, options: InputOptions = {}): Input<string> {
  return input(z.string(), description, 'TEXT', options);
}

/** Names separated by commas, spaces or line breaks, or a JSON array of names. */
export function listInput(description: string, options: InputOptions = {}): Input<readonly string[]> {
  const schema = z.string().transform((text, context): readonly string[] => {
    if (!text.trim().startsWith('[')) return text.split(/[\s,]+/).filter((name) => name !== '');
    try {
      return z.array(z.string()).parse(JSON.parse(text));
    } catch {
      context.addIssue({ code: 'custom', message: 'expected a list of names, or a JSON array of names' });
      return z.NEVER;
    }
  });
  return input(schema, description, 'NAME[,NAME…]', options);
}

export function integerInput(
  description: string,
  options: InputOptions & { readonly minimum: number; readonly default: string },
): Input<number> {
  const schema = z
    .string()
    .regex(/^\d+$/, 'expected a whole number')
    .transform(Number)
    .refine(Number.isSafeInteger, 'expected a smaller number')
    .refine((value) => value >= options.minimum, `expected at least ${options.minimum}`);
  return input(schema, description, 'N', options);
}

export function choiceInput<const C extends readonly [string, ...string[]]>(
  description: string,
  choices: C,
  options: { readonly default: C[number] },
): Input<C[number]> {
  // An empty choice stands for "not given".
  const named = choices.filter((choice) => choice !== '');
  const schema = z.string().refine((text): text is C[number] => choices.includes(text), {
    error: `expected one of ${named.join(', ')}`,
  });
  return input(schema as z.ZodType<C[number], string>, description, named.join('|'), options);
}

export function flagInput(description: string): Input<boolean> {
  const schema = z
    .enum(['true', 'false'], { error: 'expected true or false' })
    .transform((text) => text === 'true') as unknown as z.ZodType<boolean, string>;
  return { ...input(schema, description, '', { default: 'false' }), isFlag: true };
}

const longestShown = 500;

function shortened(text: string): string {
  return text.length <= longestShown ? text : `${text.slice(0, longestShown)}…`;
}

/** `weekEnding` → `week-ending`. */
export function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The value of an input that is not given. */
export function defaultOf<T>(input: Input<T>): T {
  return input.schema.parse(input.default);
}

/**
 * The typed values of a stage's inputs.
 *
 * @param given texts by kebab-case name; what is missing or empty takes its default
 * @throws UserError naming the input
 */
export function parseInputs(
  inputs: Readonly<Record<string, Input>>,
  given: Readonly<Record<string, string | undefined>>,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, declared] of Object.entries(inputs)) {
    const outside = kebabCase(name);
    const text = given[outside]?.trim() ?? '';
    if (text === '') {
      values[name] = defaultOf(declared);
      continue;
    }
    const parsed = declared.schema.safeParse(text);
    if (!parsed.success) {
      const problem = parsed.error.issues.map(({ message }) => message).join('; ');
      const shown = declared.isSecret ? 'not valid' : `"${shortened(text)}"`;
      throw new UserError(`The input ${outside} is ${shown}: ${problem}.`, { hint: declared.description });
    }
    values[name] = parsed.data;
  }
  return values;
}
