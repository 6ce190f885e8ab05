import type { Failure } from '../../../model/failure';
import { below } from '../../endpoint/base-url';
import type { Dialect, Spoken } from '../dialect';
import { WithoutEcho } from '../decoding/echo';
import { continueInstruction, keptText } from '../messages';
import { GeminiDecoder } from './decoding/decode';
import { listModels } from './models';
import { refusedOf } from './refused';
import { countedBody, requestBody, resourceOf } from './request';

/** Google's own interface to Gemini, `generateContent`. */
export const gemini: Dialect = {
  refuses: [],
  limitsEveryReply: false,
  // The preflight refuses every other header; and a key in the address would be written down by whatever sees it.
  access: () => ({ headers: {}, keyHeader: 'x-goog-api-key' }),
  request: (chat) => {
    const url = addressOf(chat.endpoint, chat.model, 'streamGenerateContent');
    return { url: `${url}${url.includes('?') ? '&' : '?'}alt=sse`, body: requestBody(chat) };
  },
  decoder: ({ messages, parameters, refuses }) =>
    new WithoutEcho(
      new GeminiDecoder({ asked: parameters.choices ?? 1, keepsState: !refuses.includes('provider-state') }),
      keptText(messages),
    ),
  refused: (failure, chat) => refusedOf(failure, requestBody(chat)),
  refusesChoices,
  // Newer models refuse a request that ends with their own words.
  continueInstruction: () => continueInstruction,
  countRequest: (chat) => ({ url: addressOf(chat.endpoint, chat.model, 'countTokens'), body: countedBody(chat) }),
  models: (endpoint, ask) => listModels(below(ownBase(endpoint), '/models'), ask),
};

/** Beside Google's own interface lies the compatible one, whose base URL an endpoint may have. */
function ownBase({ baseUrl }: Spoken): string {
  return baseUrl.replace(/\/openai(?=\/?(?:\?|$))/, '');
}

function addressOf(endpoint: Spoken, model: string, method: string): string {
  const resource = resourceOf(model).split('/').map(encodeURIComponent).join('/');
  return below(ownBase(endpoint), `/${resource}:${method}`);
}

function refusesChoices(failure: Failure | null): boolean {
  return failure?.kind === 'bad-request' && /candidate.?count|multiple candidates/i.test(failure.said);
}
