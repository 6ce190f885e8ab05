import type { Dialect } from '../dialect';
import { continueInstruction, keptText } from '../messages';
import { refusedIn, type Tell } from '../refused';
import { addressOf } from './address';
import { OllamaDecoder } from './decode';
import { listModels } from './models';
import { requestBody, type RequestBody } from './request';

const aboutThinking: Tell<RequestBody>[2] = ({ words, parameter }) => /think/i.test(`${parameter} ${words}`);
const tells: readonly Tell<RequestBody>[] = [
  ['effort', ({ think }) => typeof think === 'string', ({ words }) => /think value/i.test(words)],
  ['disabled-thinking', ({ think }) => think === false, aboutThinking],
  ['enabled-thinking', ({ think }) => think !== undefined, aboutThinking],
];

/** Ollama's own API: the only one that says how large the window is to be. */
export const ollama: Dialect = {
  refuses: ['n'],
  limitsEveryReply: false,
  readsLines: true,
  access: () => ({ headers: {}, keyHeader: 'Authorization' }),
  request: (chat) => ({ url: addressOf(chat.endpoint, '/api/chat'), body: requestBody(chat) }),
  decoder: ({ messages }) => new OllamaDecoder(keptText(messages)),
  refused: (failure, chat) => refusedIn(failure, requestBody(chat), tells),
  // No request asks for several.
  refusesChoices: () => false,
  continueInstruction: () => continueInstruction,
  models: (endpoint, ask) => listModels(addressOf(endpoint, ''), ask),
};
