import { visibleLines } from '../text/visible-text.ts';

/**
 * A log message that GitHub's runner takes for nothing but text, whatever a source file put into it. The runner obeys a line that
 * starts with `::name::`, and the older `##[name]` anywhere in a line; control characters could steer a terminal.
 */
export function plainLog(message: string): string {
  return visibleLines(message)
    .replaceAll(/^(\s*)::/gmu, '$1\\::')
    .replaceAll('##[', '#\\#[');
}
