import type { Logger } from './log.ts';
import type { Platform } from './run-stage.ts';
import { canBeHidden, type Secrets } from './secrets.ts';

/** A log that hides secrets. */
export function maskedLog(log: Logger, secrets: Secrets): Logger {
  return {
    debug: (message) => log.debug(secrets.mask(message)),
    info: (message) => log.info(secrets.mask(message)),
    warning: (message) => log.warning(secrets.mask(message)),
    error: (message) => log.error(secrets.mask(message)),
  };
}

/**
 * A platform that gives out secrets, and hides them in whatever a stage says.
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
    progress: (label, total) => platform.progress(secrets.mask(label), total),
    annotate: ({ level, title, message, file }) =>
      platform.annotate({
        level,
        title: secrets.mask(title),
        message: secrets.mask(message),
        ...(file === undefined ? {} : { file: secrets.mask(file) }),
      }),
    summarise: (markdown) => platform.summarise(secrets.mask(markdown)),
    present: (markdown) => platform.present(secrets.mask(markdown)),
  };
}
