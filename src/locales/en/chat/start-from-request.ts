import type { KeyKeeping } from '../../../model/endpoint/endpoint';
import type { ParameterName } from '../../../model/request/parameters';
import type { NotTaken, RequestProblem } from '../../../model/request/request-problem';
import { parameterTexts } from '../inspector/parameters';
import { explain } from '../explain';
import { count } from '../../format';

/** A chat that starts from a request written elsewhere. */
export const requestStartWords = {
  title: 'Start from a request',
  text: 'curl command or JSON body',
  hint: 'Of a chat completions request. Nothing is sent until you send it.',
  endpoint: 'Endpoint',
  noEndpoint: (address: string) => `${address} (not set up yet)`,
  model: 'Model',
  standardModel: 'the endpoint’s own',
  systemPrompt: 'System prompt',
  messages: 'Messages',
  messageCount: (n: number, isLastYours: boolean) =>
    `${count(n)}${isLastYours ? '; the last one waits in the composer' : ''}`,
  parameters: 'Parameters',
  parameterNames: (names: readonly ParameterName[], extra: readonly string[]) =>
    [
      ...names.filter((name) => name !== 'extra').map((name) => parameterTexts.names[name]),
      ...extra.map((field) => `${field} (extra field, sent as it is)`),
    ].join(', '),
  none: 'none',
  notTaken: 'What the chat cannot take:',
  notTakenOne: (one: NotTaken): string => {
    switch (one.kind) {
      case 'option':
        return `the option ${one.option} of curl`;
      case 'basic':
        return 'basic authentication, by a user’s name and a password: Tally sends a key as “Authorization: Bearer”';
      case 'developer':
        return `the role “developer” of message ${count(one.number)}: its words go as “system”`;
      case 'message':
        return `message ${count(one.number)}, of the role “${one.role}”: it is left out`;
      case 'part':
        return `“${one.type}” in message ${count(one.number)}: only its text goes along`;
      case 'tool-calls':
        return `the tool calls of message ${count(one.number)}: they are left out`;
      case 'field':
        return `the field “${one.field}”: its value is out of range`;
    }
  },
  key: {
    title: 'There is a key in it',
    text: (origin: string) => `It was taken out of the text, and goes to ${origin} alone. What is to become of it?`,
    onSetup: 'It was taken out of the text, and waits in the endpoint’s form.',
    not: 'Do not keep it',
    keep: {
      visit: 'Keep it for this visit only',
      device: 'Keep it on this device',
      passphrase: 'Keep it behind the passphrase',
    } satisfies Record<KeyKeeping, string>,
    replaces: 'It takes the place of the key that is kept for this endpoint.',
  },
  start: 'Start a chat',
  setUp: 'Set up the endpoint',
  offer: {
    request: 'This is a request written elsewhere.',
    keyTaken: (place: string) => `A key was in it: ${place} stands in its place.`,
    /** Where it is no request, and a key has no endpoint to go to. */
    keysGo: 'Keys are kept in the settings, under Endpoints.',
    start: 'Start a chat from this request',
  },
  problem: (problem: RequestProblem): string => {
    switch (problem.kind) {
      case 'not-curl':
        return 'This is neither a curl command nor a JSON object.';
      case 'unclosed-quote':
        return 'A quotation mark in the command is not closed: is all of it here?';
      case 'no-url':
        return 'The command names no address.';
      case 'from-file':
        return `“${problem.option}” takes the body from a file, which is not here. Paste the JSON itself.`;
      case 'url': {
        const { sentence, remedy } = explain(problem.failure);
        return `${sentence} ${remedy}`;
      }
      case 'no-messages':
        return 'Its body has no list of “messages”: it is no chat completions request.';
      case 'not-json':
        return `The body is not JSON: ${problem.said}.`;
      case 'not-object':
        return 'The body is no JSON object.';
    }
  },
};
