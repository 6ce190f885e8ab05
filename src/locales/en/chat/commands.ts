import type { CommandName } from '../../../model/request/command';
import { count, tokens, usd } from '../../format';
import { translated } from '../../in-force.svelte';

/** What to write behind a command's name. */
const argument: Partial<Record<CommandName, string>> = { system: 'words', model: 'name', temp: '0.2', n: '3' };

/** The commands of the composer. */
export const commandWords = translated('commandWords', {
  label: 'Commands',
  argument,
  does: {
    new: 'Start a new chat',
    system: 'Set this chat’s system prompt',
    model: 'Choose the model',
    temp: 'Set the temperature (0 to 2)',
    n: 'Ask for several replies to the next message (1 to 10)',
    tokens: 'Show the tokens and cost of the next request',
    retry: 'Regenerate the last reply',
    export: 'Save this chat as Markdown',
    help: 'List the commands',
  } satisfies Record<CommandName, string>,
  unknown: (name: string) => `There’s no command “/${name}”. Send it as a message?`,
  sendAsText: 'Send as a message',
  wrong: (name: CommandName, argument: string): string => {
    const not = argument === '' ? '' : `, not “${argument}”`;
    switch (name) {
      case 'temp':
        return `/temp takes a number from 0 to 2${not}.`;
      case 'n':
        return `/n takes a whole number from 1 to 10${not}.`;
      case 'model':
        return 'Type a model’s name after /model.';
      default:
        return `Type the text after /${name}.`;
    }
  },
  nothing: (name: CommandName) =>
    name === 'retry' ? 'There’s no finished reply to regenerate.' : 'There’s nothing to save yet.',
  temperature: (value: number) => `This chat now uses temperature ${value}.`,
  choices: (value: number) =>
    value === 1 ? 'The next request asks for one reply.' : `The next request asks for ${count(value)} replies.`,
  model: (model: string) => `This chat now uses ${model}.`,
  unlisted: (model: string) => `No endpoint lists a model “${model}”. Use it anyway?`,
  useUnlisted: 'Use anyway',
  system: 'System prompt set for this chat.',
  tokens: (n: number, exact: boolean, limit: number | null, costUsd: number | null) =>
    [
      `The next request is ${tokens(n, exact)} tokens`,
      ...(limit === null ? [] : [` of ${count(limit)}`]),
      ...(costUsd === null ? ['.'] : [`, ${usd(costUsd, exact)} before the reply.`]),
    ].join(''),
  billed: (n: number, exact: boolean, costUsd: number | null) =>
    `So far, this chat has been billed ${tokens(n, exact)} tokens${costUsd === null ? '' : `, ${usd(costUsd, exact)}`}.`,
  notCounted: 'Still counting the next request.',
  text: 'Anything else is sent as is, even “bye” and “quit”.',
});
