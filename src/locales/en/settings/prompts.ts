import type { ParameterName } from '../../../model/request/parameters';
import type { TemplateProblem } from '../../../model/prompt/template';
import { parameterTexts } from '../inspector/parameters';
import { count } from '../../format';

/** The library of prompts, and a chat's system prompt. */
export const promptWords = {
  library: {
    title: 'System prompts',
    text: 'A chat takes a copy: editing a prompt here does not change the chats that use it.',
    none: 'No prompts yet. Add one for what you ask for again and again.',
    noneFound: 'No prompt matches.',
    standard: 'New chats begin with',
    noStandard: 'No system prompt',
    search: 'Search prompts',
    tags: 'Tags',
    add: 'Add prompt',
    start: 'Start a chat',
    duplicate: 'Duplicate',
    asks: (names: readonly string[]) => `asks for ${names.join(', ')}`,
    examples: (n: number) => `${count(n)} ${n === 1 ? 'example' : 'examples'}`,
  },
  shipped: {
    title: 'From Tally',
    text: 'Prompts to begin with. Adding one makes it yours, to change as you like.',
    add: 'Add to library',
    putAway: 'Put away',
    offerAll: 'Offer all of Tally’s prompts again',
  },
  editor: {
    name: 'Prompt name',
    text: 'Prompt text',
    textHint:
      'Words in {{double braces}} are asked for when a chat starts; {{date}} and {{language}} fill in themselves. With a backslash before them, \\{{braces}} are plain text.',
    tags: 'Tags',
    tagsHint: 'Separated by commas.',
    more: 'Examples, parameters, model',
    nameMissing: 'Give the prompt a name.',
    textMissing: 'Write the prompt’s text, or add an example.',
    parameters: 'Parameters',
    alsoSet: (names: string) => `Also set: ${names}.`,
    notSet: 'not set',
    takeParameters: 'Take those of the open chat',
    clearParameters: 'Clear parameters',
    model: 'Preferred model',
    modelHint: 'Chats with this prompt begin with it, where an endpoint has it.',
    endpoint: 'Preferred endpoint',
    anyEndpoint: 'Whichever lists the model',
  },
  examples: {
    one: (n: number) => `Example ${count(n)}`,
    user: 'User says',
    assistant: 'Assistant answers',
    add: 'Add example',
    remove: 'Remove',
    moveUp: 'Move up',
    text: 'Sent as messages between the prompt and the chat, with every request.',
  },
  file: {
    export: 'Export prompts',
    import: 'Import prompts',
    name: (day: string) => `tally-prompts-${day}.json`,
    holds: (n: number) => `The file is sound. It holds ${count(n)} ${n === 1 ? 'prompt' : 'prompts'}.`,
    known: (n: number) =>
      n === 1
        ? 'One is here already, just as it is: it is left out.'
        : `${count(n)} are here already: they are left out.`,
    repeated: (name: string) => `The file has “${name}” more than once: each is added, under a name of its own.`,
    clash: (name: string) => `“${name}” is in the library with another content:`,
    onClash: { 'keep-both': 'Keep both', replace: 'Replace mine', skip: 'Skip' },
    onClashOf: (name: string) => `What to do with ${name}`,
    run: 'Import',
    nothing: 'There is nothing new in it.',
    problems: {
      'too-large': 'The file is larger than any library of prompts. Nothing was changed.',
      'not-json': 'This is not a JSON file, or it is cut off. Nothing was changed.',
      'not-prompts': 'This is JSON, but not a file of Tally’s prompts. Nothing was changed.',
      'newer-version': 'A newer Tally wrote this file. Update this one first; nothing was changed.',
      empty: 'There is no prompt in this file.',
      unreadable: 'The file could not be read. Nothing was changed.',
    },
    corrupt: (where: string) => `The file is damaged at ${where}. Nothing was changed.`,
    parameter: (name: string, parameter: ParameterName) =>
      `“${name}” cannot be used: its parameter “${parameterTexts.names[parameter]}” is out of range. ${parameterTexts.hasToBe(parameter)} Nothing was changed.`,
    template: (name: string, why: string) => `“${name}” cannot be used: ${why} Nothing was changed.`,
  },
  chat: {
    title: 'System prompt',
    description: 'Sent first with every request of this chat. Editing it here does not change the library.',
    fromLibrary: 'From the library',
    fromTally: 'From Tally',
    none: 'None',
    own: 'Words of this chat’s own',
    changed: (name: string) => `“${name}” was changed in the library since this chat took it.`,
    update: 'Update this chat',
    fillIn: 'Fill in',
    alongside: 'Comes with it:',
    examples: (n: number) => (n === 0 ? 'Examples' : `Examples (${count(n)})`),
    saveToLibrary: 'Save to library',
    name: 'Name in the library',
    ask: 'Fill in the prompt',
    askText: (name: string | null) =>
      `${name === null ? 'The system prompt' : `“${name}”`} asks for this once, before the first message goes.`,
    send: 'Fill in and send',
  },
};

/** Why a text is no template, in words to act on. */
export function explainTemplate({ kind, line, near }: TemplateProblem): string {
  switch (kind) {
    case 'unclosed':
      return `In line ${count(line)}, “${near}” opens a variable and does not close it: end its name with }}, or write \\{{ for plain braces.`;
    case 'no-name':
      return `In line ${count(line)}, “${near}” has no name: write one between the braces, or \\{{ for plain braces.`;
    case 'odd-name':
      return `In line ${count(line)}, “${near}” is no name of a variable: begin with a letter and use letters, digits, spaces, _ and - (at most 40), or write \\{{ for plain braces.`;
  }
}
