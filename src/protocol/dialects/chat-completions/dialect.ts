import { compatibleAccess } from '../compatible-access';
import type { Dialect } from '../dialect';
import { keptText } from '../messages';
import { continueInstructionFor, requestBody } from './chat-completions';
import { ReplyDecoder } from './decoding/decode';
import { listModels } from './models';
import { refusedOf } from './refused';
import { refusesChoices } from './refuses-choices';
import { below } from '../../endpoint/base-url';

/** OpenAI's chat completions, which most servers speak. */
export const chatCompletions: Dialect = {
  refuses: [],
  limitsEveryReply: false,
  access: compatibleAccess,
  request: (chat) => ({ url: below(chat.endpoint.baseUrl, '/chat/completions'), body: requestBody(chat) }),
  decoder: ({ parameters, messages }) => new ReplyDecoder(parameters.choices, keptText(messages)),
  refused: (failure, chat) => refusedOf(failure, requestBody(chat)),
  refusesChoices,
  continueInstruction: ({ endpoint, refuses }) => continueInstructionFor(endpoint, refuses),
  models: listModels,
};
