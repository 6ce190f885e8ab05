import { below } from '../../endpoint/base-url';
import { presetOf } from '../../endpoint/presets';
import type { Dialect } from '../dialect';
import { listPages } from '../listed-models';
import { MessagesDecoder } from './decoding/decode';
import { refusedOf } from './refused';
import { countedBody, goesOnByPrefill, requestBody, trimmedFrom } from './request';
import { continueInstruction } from '../messages';

/** Anthropic's Messages, which several other servers speak, too. */
export const anthropicMessages: Dialect = {
  refuses: ['n'],
  limitsEveryReply: true,
  access(endpoint) {
    const { headers, nativeHeaders, nativeKeyHeader } = presetOf(endpoint);
    return { headers: { ...headers, ...nativeHeaders }, keyHeader: nativeKeyHeader };
  },
  request: (chat) => ({ url: below(chat.endpoint.baseUrl, '/messages'), body: requestBody(chat) }),
  decoder: (chat) => new MessagesDecoder(trimmedFrom(chat)),
  refused: (failure, chat) => refusedOf(failure, requestBody(chat)),
  continueInstruction: (chat) => (goesOnByPrefill(chat) ? null : continueInstruction),
  countRequest: (chat) => ({ url: below(chat.endpoint.baseUrl, '/messages/count_tokens'), body: countedBody(chat) }),
  models: async ({ baseUrl }, ask) => (await listPages(below(baseUrl, '/models'), ask)).models,
};
