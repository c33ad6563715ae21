/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A key of git's configuration with its value; a key may occur several times. */
export type GitSetting = readonly [key: string, value: string];

/** What of the caller's own git stays in force: how it reaches servers, and which file holds the user's configuration. */
const kept = /^GIT_(SSH|SSL|PROXY|EXEC_PATH$|CONFIG_GLOBAL$)/;

/** Nothing of the user's configuration may run a program, sign, wait for an answer, or change a byte. */
const settings: readonly GitSetting[] = [
  ['core.hooksPath', '/dev/null'],
  ['core.attributesFile', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['core.autocrlf', 'false'],
  // The repository is a scratch folder: nothing in it has to outlast a stop of the machine.
  ['core.fsync', 'none'],
  ['commit.gpgSign', 'false'],
  ['push.gpgSign', 'false'],
  ['push.followTags', 'false'],
  ['push.recurseSubmodules', 'no'],
  ['push.pushOption', ''],
  ['fetch.prune', 'false'],
  ['fetch.recurseSubmodules', 'false'],
  ['fetch.writeCommitGraph', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['protocol.version', '2'],
  // A server that has gone silent is given up after a minute.
  ['http.lowSpeedLimit', '1000'],
  ['http.lowSpeedTime', '60'],
];

/**
 * The environment for git: the caller's, without what would lead git to another repository or print its traffic. Settings are in it and
 * not on the command line, which every process of the machine can read.
 *
 * @param folder the repository; undefined lets git look for one from the current folder
 */
export function gitEnvironment(
  outside: Environment,
  folder: string | undefined,
  own: readonly GitSetting[],
): Record<string, string> {
  const all = folder === undefined ? own : [...settings, ...own];
  const inherited = Object.entries(outside).filter(([name]) => !name.startsWith('GIT_') || kept.test(name));
  return {
    ...Object.fromEntries(inherited.filter((entry): entry is [string, string] => entry[1] !== undefined)),
    LC_ALL: 'C',
    LANGUAGE: '',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    GIT_ALLOW_PROTOCOL: 'file:git:http:https:ssh',
    ...(folder === undefined ? {} : { GIT_DIR: folder }),
    GIT_CONFIG_COUNT: String(all.length),
    ...Object.fromEntries(
      all.flatMap(([key, value], number) => [
        [`GIT_CONFIG_KEY_${number}`, key],
        [`GIT_CONFIG_VALUE_${number}`, value],
      ]),
    ),
  };
}
