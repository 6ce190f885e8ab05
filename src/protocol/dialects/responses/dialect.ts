import { below } from '../../endpoint/base-url';
import { compatibleAccess } from '../compatible-access';
import type { Dialect } from '../dialect';
import { listModels } from '../chat-completions/models';
import { WithoutEcho } from '../decoding/echo';
import { continueInstruction, keptText } from '../messages';
import { ResponsesDecoder } from './decoding/decode';
import { customToolsIn } from './own-calls';
import { refusedOf } from './refused';
import { countedBody, requestBody } from './request';

/** OpenAI's Responses, which several other servers speak, too. */
export const responses: Dialect = {
  refuses: ['n'],
  limitsEveryReply: false,
  access: compatibleAccess,
  request: (chat) => ({ url: below(chat.endpoint.baseUrl, '/responses'), body: requestBody(chat) }),
  decoder: ({ messages, refuses, parameters }) =>
    new WithoutEcho(
      new ResponsesDecoder({
        keepsState: !refuses.includes('provider-state'),
        customTools: customToolsIn(parameters),
      }),
      keptText(messages),
    ),
  refused: (failure, chat) => refusedOf(failure, requestBody(chat)),
  // No request asks for several.
  refusesChoices: () => false,
  continueInstruction: () => continueInstruction,
  countRequest: (chat) => ({ url: below(chat.endpoint.baseUrl, '/responses/input_tokens'), body: countedBody(chat) }),
  models: listModels,
};
