/** The commands that can be typed in the composer, in the order in which they are offered. */
export const commandNames = ['new', 'system', 'model', 'temp', 'n', 'tokens', 'retry', 'export', 'help'] as const;

export type CommandName = (typeof commandNames)[number];

/** The commands that take an argument. */
export const takesArgument: ReadonlySet<CommandName> = new Set(['system', 'model', 'temp', 'n']);

/** A command as it was typed. */
export interface TypedCommand {
  name: CommandName;
  /** The text after the name; empty where there is none. */
  argument: string;
}

/**
 * Reads a command; `unknown` is a name that no command has. Null where the text is not a command, such as a path or a
 * sentence.
 */
export function readCommand(text: string): TypedCommand | { unknown: string } | null {
  const [, typed, argument = ''] = /^\/([\p{L}\d_-]*)(?:\s+([^]*))?$/u.exec(text.trimEnd()) ?? [];
  if (typed === undefined) return null;
  const name = commandNames.find((one) => one === typed.toLowerCase());
  return name ? { name, argument: argument.trim() } : { unknown: typed };
}

/** The commands that `text` is the beginning of; none where it has no slash, or once an argument follows the name. */
export function commandsFor(text: string): readonly CommandName[] {
  const [, typed] = /^\/(\w*)$/.exec(text) ?? [];
  return typed === undefined ? [] : commandNames.filter((name) => name.startsWith(typed.toLowerCase()));
}
