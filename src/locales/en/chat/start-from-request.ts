import type { KeyKeeping } from '../../../model/endpoint/endpoint';
import type { ParameterName } from '../../../model/request/parameters';
import type { NotTaken, RequestProblem } from '../../../model/request/request-problem';
import { parameterTexts } from '../inspector/parameters';
import { explain } from '../explain';
import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** A chat that starts from a request written elsewhere. */
export const requestStartWords = translated('requestStartWords', {
  title: 'Start from a request',
  text: 'curl command or JSON body',
  hint: 'Of a chat completions request. Nothing leaves this page until you send it.',
  endpoint: 'Endpoint',
  noEndpoint: (address: string) => `${address} (not set up yet)`,
  model: 'Model',
  standardModel: 'the endpoint’s default',
  systemPrompt: 'System prompt',
  messages: 'Messages',
  messageCount: (n: number, isLastYours: boolean) =>
    `${count(n)}${isLastYours ? '; the last one goes into the composer' : ''}`,
  parameters: 'Parameters',
  parameterNames: (names: readonly ParameterName[], extra: readonly string[]) =>
    [
      ...names.filter((name) => name !== 'extra').map((name) => parameterTexts.names[name]),
      ...extra.map((field) => `${field} (extra field, sent as is)`),
    ].join(', '),
  none: 'none',
  notTaken: 'Not carried over:',
  notTakenOne: (one: NotTaken): string => {
    switch (one.kind) {
      case 'option':
        return `curl’s option ${one.option}`;
      case 'header':
        return `the header “${one.name}”: if the server needs it, add it to the endpoint`;
      case 'basic':
        return 'basic authentication (user name and password): Tally sends a key as “Authorization: Bearer”';
      case 'developer':
        return `the role “developer” of message ${count(one.number)}: it is sent as “system”`;
      case 'message':
        return `message ${count(one.number)}, role “${one.role}”: left out`;
      case 'part':
        return `“${one.type}” in message ${count(one.number)}: only the text is kept`;
      case 'tool-calls':
        return `the tool calls of message ${count(one.number)}: left out`;
      case 'field':
        return `the field “${one.field}”: out of range`;
    }
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
  problem: (problem: RequestProblem): string => {
    switch (problem.kind) {
      case 'not-curl':
        return 'This is neither a curl command nor a JSON object.';
      case 'unclosed-quote':
        return 'A quotation mark is never closed. Is the whole command here?';
      case 'no-url':
        return 'The command has no address.';
      case 'from-file':
        return `“${problem.option}” reads the body from a file. Paste the JSON itself.`;
      case 'url': {
        const { sentence, remedy } = explain(problem.failure);
        return `${sentence} ${remedy}`;
      }
      case 'no-messages':
        return 'The body has no “messages” list, so it isn’t a chat completions request.';
      case 'not-json':
        return `The body isn’t valid JSON: ${problem.said}.`;
      case 'not-object':
        return 'The body isn’t a JSON object.';
    }
  },
});
