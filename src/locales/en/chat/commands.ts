import type { CommandName } from '../../../model/request/command';
import { count, tokens, usd } from '../../format';

/** The commands of the composer. */
export const commandWords = {
  label: 'Commands',
  /** What to write behind the name. */
  argument: { system: 'words', model: 'name', temp: '0.2', n: '3' } as Partial<Record<CommandName, string>>,
  does: {
    new: 'Start a new chat',
    system: 'Set the system prompt of this chat',
    model: 'Choose what answers',
    temp: 'Set the temperature, from 0 to 2',
    n: 'Ask for several replies to the next message, 1 to 10',
    tokens: 'Show what the next request carries and costs',
    retry: 'Ask again for the last reply',
    export: 'Save this chat as Markdown',
    help: 'Show the commands',
  } satisfies Record<CommandName, string>,
  unknown: (name: string) => `“/${name}” is no command. Send the message as text?`,
  sendAsText: 'Send as text',
  wrong: (name: CommandName, argument: string): string => {
    const is = argument === '' ? 'nothing' : `“${argument}”`;
    switch (name) {
      case 'temp':
        return `/temp takes a number from 0 to 2, and this is ${is}. Nothing was changed.`;
      case 'n':
        return `/n takes a whole number from 1 to 10, and this is ${is}. Nothing was changed.`;
      case 'model':
        return 'Write the model’s name after /model.';
      default:
        return `Write the words after /${name}.`;
    }
  },
  nothing: (name: CommandName) =>
    name === 'retry' ? 'There is no reply to ask again for, or one is still running.' : 'There is nothing to save yet.',
  temperature: (value: number) => `Temperature ${value} from now on in this chat.`,
  choices: (value: number) =>
    value === 1 ? 'The next request asks for one reply.' : `The next request asks for ${count(value)} replies.`,
  model: (model: string) => `${model} answers from now on in this chat.`,
  unlisted: (model: string) => `No endpoint lists a model “${model}”. Nothing was changed. Use it all the same?`,
  useUnlisted: 'Use it',
  system: 'The system prompt of this chat was set.',
  tokens: (n: number, exact: boolean, limit: number | null, costUsd: number | null) =>
    [
      `The next request carries ${tokens(n, exact)} tokens`,
      ...(limit === null ? [] : [` of the ${count(limit)} that fit`]),
      ...(costUsd === null ? ['.'] : [`, ${usd(costUsd, exact)} before the answer.`]),
    ].join(''),
  billed: (n: number, exact: boolean, costUsd: number | null) =>
    `This chat was billed ${tokens(n, exact)} tokens${costUsd === null ? '' : `, ${usd(costUsd, exact)}`} so far.`,
  notCounted: 'The next request is being counted.',
  text: 'Any other words, “bye” and “quit” among them, are sent as they are.',
};
