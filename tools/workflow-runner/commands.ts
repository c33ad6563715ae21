/** A workflow command: `::name key=value,key=value::message`, or the older `##[name key=value;key=value]message`. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** The names that the older form takes; any other in brackets is plain output. */
const olderNames = new Set(
  'debug notice warning error group endgroup add-mask echo stop-commands set-output save-state'.split(' '),
);
const olderPattern = /##\[(?<name>[^\s\]]+)(?:\s+(?<properties>[^\]]*))?\](?<message>.*)$/s;
const commandPattern = /^\s*::(?<name>[^\s:]+)(?:\s+(?<properties>.*?))?::(?<message>.*)$/s;

/** Reads a line of output as a workflow command, or undefined when it is none. */
export function parseCommand(line: string): Command | undefined {
  const groups = commandPattern.exec(line)?.groups ?? olderCommand(line);
  if (groups === undefined) return undefined;
  const properties = (groups.properties ?? '')
    .split(groups.separator ?? ',')
    .map((pair) => pair.trim())
    .filter((pair) => pair.includes('='))
    .map((pair) => {
      const middle = pair.indexOf('=');
      return [pair.slice(0, middle), unescapeProperty(pair.slice(middle + 1))] as const;
    });
  return {
    name: (groups.name ?? '').toLowerCase(),
    properties: Object.fromEntries(properties),
    message: unescapeData(groups.message ?? ''),
  };
}

/** GitHub's runner finds the older form anywhere in a line. */
function olderCommand(line: string): Record<string, string> | undefined {
  const groups = olderPattern.exec(line)?.groups;
  return groups !== undefined && olderNames.has(groups.name ?? '') ? { ...groups, separator: ';' } : undefined;
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

/** Follows `::stop-commands::token`: between it and `::token::` nothing is a command. */
export class CommandStream {
  #resumeToken: string | undefined;

  /** The command on this line; undefined for plain output. */
  read(line: string): Command | undefined {
    const command = parseCommand(line);
    if (this.#resumeToken !== undefined) {
      if (command?.name === this.#resumeToken.toLowerCase()) this.#resumeToken = undefined;
      return undefined;
    }
    if (command?.name !== 'stop-commands') return command;
    this.#resumeToken = command.message;
    return undefined;
  }
}
