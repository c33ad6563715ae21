import type { z } from 'zod';
import { UserError } from '../errors.ts';
import { readFileIfExistsSync } from '../file-system.ts';
import { type ParsedText, parseYamlText } from '../text/yaml-text.ts';

const usualHint = 'Check --config and the working directory.';

/**
 * A YAML file checked against its schema.
 *
 * @param hint what to do where there is no such file
 * @throws UserError with file, line and column of every problem
 */
export function readYamlFile<T>(path: string, schema: z.ZodType<T>, hint = usualHint): ParsedText<T> {
  return parseYamlText(path, readConfigurationText(path, hint), schema);
}

/** The text of a configuration file. @throws UserError when it cannot be read */
export function readConfigurationText(path: string, hint = usualHint): string {
  const bytes = readFileIfExistsSync(path);
  if (bytes !== undefined) return bytes.toString('utf8');
  throw new UserError(`${path} cannot be read (ENOENT).`, { hint });
}
