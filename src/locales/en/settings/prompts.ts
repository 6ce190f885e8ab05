import type { TemplateProblem } from '../../../model/prompt/template';
import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** The library of prompts, and a chat's system prompt. */
export const promptWords = translated('promptWords', {
  library: {
    title: 'System prompts',
    text: 'A chat uses its own copy, so editing a prompt here doesn’t change chats that use it.',
    none: 'No prompts yet. Add one that you use often.',
    noneFound: 'No matching prompts.',
    standard: 'Default for new chats',
    noStandard: 'No system prompt',
    search: 'Search prompts',
    tags: 'Tags',
    add: 'Add prompt',
    start: 'Start a chat',
    duplicate: 'Duplicate',
    /** `names`: of the words it asks for, with commas between them. */
    asks: (names: string) => `asks for ${names}`,
    examples: (n: number) => `${count(n)} ${n === 1 ? 'example' : 'examples'}`,
  },
  shipped: {
    title: 'From Tally',
    text: 'Prompts to start from. Add one to make it yours.',
    add: 'Add to library',
    putAway: 'Hide',
    offerAll: 'Show hidden prompts',
  },
  editor: {
    name: 'Prompt name',
    text: 'Prompt text',
    textHint:
      'A chat asks for words in {{double braces}} when it starts; {{date}} and {{language}} fill themselves in. For plain braces, put a backslash first: \\{{braces}}.',
    tags: 'Tags',
    tagsHint: 'Separate with commas.',
    more: 'Examples, parameters, model',
    nameMissing: 'Give the prompt a name.',
    textMissing: 'Write the prompt or add an example.',
    parameters: 'Parameters',
    alsoSet: (names: string) => `Also set: ${names}.`,
    notSet: 'Not set',
    takeParameters: 'Copy from the open chat',
    clearParameters: 'Clear parameters',
    model: 'Preferred model',
    modelHint: 'Chats with this prompt start with this model, if an endpoint has it.',
    endpoint: 'Preferred endpoint',
    anyEndpoint: 'Any that lists the model',
  },
  examples: {
    one: (n: number) => `Example ${count(n)}`,
    user: 'User message',
    assistant: 'Assistant reply',
    add: 'Add example',
    remove: 'Remove',
    moveUp: 'Move up',
    text: 'Sent with every request, between the prompt and the chat.',
  },
  file: {
    export: 'Export prompts',
    import: 'Import prompts',
    name: (day: string) => `tally-prompts-${day}.json`,
    holds: (n: number) => `The file is valid. It contains ${count(n)} ${n === 1 ? 'prompt' : 'prompts'}.`,
    known: (n: number) =>
      n === 1
        ? 'One is already in your library and is skipped.'
        : `${count(n)} are already in your library and are skipped.`,
    repeated: (name: string) => `The file has “${name}” more than once. Each is added under a different name.`,
    withoutFormat: (name: string) =>
      `“${name}” is imported without its response format, whose name or schema can’t be sent.`,
    clash: (name: string) => `Your library has a different “${name}”:`,
    onClash: { 'keep-both': 'Keep both', replace: 'Replace mine', skip: 'Skip' },
    onClashOf: (name: string) => `What to do with ${name}`,
    run: 'Import',
    nothing: 'It contains nothing new.',
    problems: {
      'too-large': 'The file is too large to be a prompt library. Nothing was changed.',
      'not-json': 'This isn’t a JSON file, or it’s incomplete. Nothing was changed.',
      'not-prompts': 'This is JSON, but not a Tally prompt file. Nothing was changed.',
      'newer-version': 'This file is from a newer Tally. Update this one first. Nothing was changed.',
      empty: 'This file has no prompts.',
      unreadable: 'The file couldn’t be read. Nothing was changed.',
    },
    corrupt: (where: string) => `The file is damaged at ${where}. Nothing was changed.`,
    /** `range`: what the parameter has to be, as a sentence. */
    parameter: (name: string, parameter: string, range: string) =>
      `“${name}” can’t be used: its parameter “${parameter}” is out of range. ${range} Nothing was changed.`,
    template: (name: string, why: string) => `“${name}” can’t be used: ${why} Nothing was changed.`,
  },
  chat: {
    title: 'System prompt',
    description: 'Sent first with every request in this chat. Editing it here doesn’t change the library.',
    fromLibrary: 'From the library',
    fromTally: 'From Tally',
    fromFolder: (name: string) => `From the folder “${name}”. Editing the folder doesn’t change this chat.`,
    none: 'None',
    own: 'Custom',
    changed: (name: string) => `“${name}” has changed in the library since this chat copied it.`,
    update: 'Update this chat',
    fillIn: 'Fill in',
    alongside: 'Also sets:',
    examples: (n: number) => (n === 0 ? 'Examples' : `Examples (${count(n)})`),
    saveToLibrary: 'Save to library',
    name: 'Name in the library',
    ask: 'Fill in the prompt',
    askText: (name: string | null) =>
      `${name === null ? 'The system prompt' : `“${name}”`} needs this once, before the first message is sent.`,
    send: 'Fill in and send',
  },
  /** Why a text is no template; `near`: what stands there. */
  templateProblems: {
    unclosed: (line: number, near: string) =>
      `On line ${count(line)}, “${near}” opens a variable but doesn’t close it. End its name with }}, or write \\{{ for plain braces.`,
    'no-name': (line: number, near: string) =>
      `On line ${count(line)}, “${near}” has no name. Write one between the braces, or \\{{ for plain braces.`,
    'odd-name': (line: number, near: string) =>
      `On line ${count(line)}, “${near}” isn’t a valid name. Start with a letter and use up to 40 letters, digits, spaces, _ and -, or write \\{{ for plain braces.`,
  } satisfies Record<TemplateProblem['kind'], (line: number, near: string) => string>,
});
