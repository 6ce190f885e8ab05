import type { KeyKeeping } from '../../../model/endpoint/endpoint';
import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** A chat that starts from a request written elsewhere. */
export const requestStartWords = translated('requestStartWords', {
  title: 'Start from a request',
  text: 'curl command or JSON body',
  hint: 'From a request for a reply or a picture. Nothing leaves this page until you send it.',
  endpoint: 'Endpoint',
  noEndpoint: (address: string) => `${address} (not set up yet)`,
  model: 'Model',
  standardModel: 'the endpoint’s default',
  systemPrompt: 'System prompt',
  messages: 'Messages',
  messageCount: (n: number, isLastYours: boolean) =>
    `${count(n)}${isLastYours ? '; the last one goes into the composer' : ''}`,
  parameters: 'Parameters',
  extraField: (field: string) => `${field} (extra field, sent as is)`,
  none: 'none',
  notTaken: 'Not carried over:',
  notTakenOf: {
    option: (option: string) => `the option ${option}`,
    header: (name: string) => `the header “${name}”: if the server needs it, add it to the endpoint`,
    basic: 'basic authentication (user name and password): Tally sends a key as “Authorization: Bearer”',
    /** `n`: the message's number. */
    developer: (n: number) => `the role “developer” of message ${count(n)}: it is sent as “system”`,
    message: (n: number, role: string) => `message ${count(n)}, role “${role}”: left out`,
    part: (n: number, type: string) => `“${type}” in message ${count(n)}: only the text is kept`,
    toolCalls: (n: number) => `the tool calls of message ${count(n)}: left out`,
    field: (field: string) => `the field “${field}”: out of range`,
    /** The request is for another interface than the endpoint's. */
    foreign: (field: string) => `the field “${field}”: this endpoint’s interface doesn’t know it`,
  },
  key: {
    title: 'It contains a key',
    text: (origin: string) => `The key was removed from the text and goes only to ${origin}. What should happen to it?`,
    onSetup: 'The key was removed from the text and is in the endpoint’s form.',
    not: 'Don’t keep it',
    keep: {
      visit: 'Keep it for this visit only',
      device: 'Keep it on this device',
      passphrase: 'Keep it behind the passphrase',
    } satisfies Record<KeyKeeping, string>,
    replaces: 'It replaces the key saved for this endpoint.',
  },
  start: 'Start a chat',
  setUp: 'Set up the endpoint',
  offer: {
    request: 'This looks like a request.',
    keyTaken: (place: string) => `Its key was replaced with ${place}.`,
    /** Where it is no request, and a key has no endpoint to go to. */
    keysGo: 'Keys belong in Settings → Endpoints.',
    start: 'Start a chat from this request',
  },
  /** Why it is no request. */
  problems: {
    'not-curl': 'This is neither a curl command nor a JSON object.',
    'unclosed-quote': 'A quotation mark is never closed. Is the whole command here?',
    'no-url': 'The command has no address.',
    'no-messages': 'The body has no “messages” and nothing like them, so it isn’t a request for a reply.',
    'not-object': 'The body isn’t a JSON object.',
  },
  fromFile: (option: string) => `“${option}” reads the body from a file. Paste the JSON itself.`,
  fromShell: (said: string) => `“${said}” is filled in by a shell, so it can’t be read here. Paste the JSON itself.`,
  notJson: (said: string) => `The body isn’t valid JSON: ${said}.`,
});
