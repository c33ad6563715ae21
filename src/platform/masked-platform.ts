import type { Logger } from '../log/log.ts';
import { canBeHidden, type Secrets } from '../log/secrets.ts';
import { visibleMarkdown } from '../text/markdown.ts';
import { visibleLines } from '../text/visible-text.ts';
import type { Platform } from './platform.ts';

/** A log that hides secrets, and shows what strangers wrote as people see it. */
export function maskedLog(log: Logger, secrets: Secrets): Logger {
  const shown = (message: string) => shownText(message, secrets);
  return {
    debug: (message) => log.debug(shown(message)),
    info: (message) => log.info(shown(message)),
    warning: (message) => log.warning(shown(message)),
    error: (message) => log.error(shown(message)),
  };
}

/** What cannot be seen goes first: without it a secret may be whole again. */
export function shownText(message: string, secrets: Secrets): string {
  return secrets.mask(visibleLines(message));
}

/**
 * A platform that gives out secrets, and hides them in whatever a stage says; control and invisible characters reach nobody.
 *
 * @param onSecret is told each secret when it is first given out and long enough to be hidden
 */
export function maskedPlatform(
  platform: Omit<Platform, 'secret'>,
  secrets: Secrets,
  onSecret: (secret: string) => void = () => undefined,
): Platform {
  const log = maskedLog(platform.log, secrets);
  const known = new Set<string>();
  return {
    ...platform,
    log,
    secret: (variable) => {
      const secret = secrets.read(variable);
      if (secret === undefined || known.has(variable)) return secret;
      known.add(variable);
      if (canBeHidden(secret)) onSecret(secret);
      else log.warning(`The secret in ${variable} is too short to be hidden: it could be seen in logs.`);
      return secret;
    },
    progress: (label, total) => platform.progress(shownText(label, secrets), total),
    annotate: ({ level, title, message, file }) =>
      platform.annotate({
        level,
        title: shownText(title, secrets),
        message: shownText(message, secrets),
        ...(file === undefined ? {} : { file: shownText(file, secrets) }),
      }),
    summarise: (markdown) => platform.summarise(secrets.mask(visibleMarkdown(markdown))),
    present: (markdown) => platform.present(secrets.mask(visibleMarkdown(markdown))),
  };
}
