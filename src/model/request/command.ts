/** What can be said to the app in the composer, in the order in which it is offered. */
export const commandNames = ['new', 'system', 'model', 'temp', 'n', 'tokens', 'retry', 'export', 'help'] as const;

export type CommandName = (typeof commandNames)[number];

/** The commands that want something after their name. */
export const takesArgument: ReadonlySet<CommandName> = new Set(['system', 'model', 'temp', 'n']);

/** A command as it was typed. */
export interface TypedCommand {
  name: CommandName;
  /** What stands behind the name. */
  argument: string;
}

/** Reads a command; `unknown` is a name that is none. Null where the text is no command at all: a path, or words. */
export function readCommand(text: string): TypedCommand | { unknown: string } | null {
  const [, typed, argument = ''] = /^\/([\p{L}\d_-]*)(?:\s+([^]*))?$/u.exec(text.trimEnd()) ?? [];
  if (typed === undefined) return null;
  const name = commandNames.find((one) => one === typed.toLowerCase());
  return name ? { name, argument: argument.trim() } : { unknown: typed };
}

/** The commands that `text` may become; none once their name is written and more follows, or where there is no slash. */
export function commandsFor(text: string): readonly CommandName[] {
  const [, typed] = /^\/(\w*)$/.exec(text) ?? [];
  return typed === undefined ? [] : commandNames.filter((name) => name.startsWith(typed.toLowerCase()));
}
