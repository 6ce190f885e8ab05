import { listModels } from '../chat-completions/models';
import { refusesChoices } from '../chat-completions/refuses-choices';
import { compatibleAccess } from '../compatible-access';
import type { Dialect } from '../dialect';
import { PicturesDecoder } from './decode';
import { pictureRequest } from './request';

/** Pictures on request, as OpenAI and most servers of its interfaces make them. */
export const pictures: Dialect = {
  refuses: [],
  limitsEveryReply: false,
  access: compatibleAccess,
  request: pictureRequest,
  decoder: ({ parameters: { choices = 1 } }) => new PicturesDecoder(choices),
  refused: (failure, { parameters, refuses }) =>
    failure.kind === 'bad-request' &&
    !refuses.includes('stream') &&
    (parameters.picture?.previews ?? 0) > 0 &&
    /^(?:stream|partial_images)$/.test(failure.parameter ?? '')
      ? 'stream'
      : null,
  refusesChoices,
  continueInstruction: () => null,
  models: listModels,
};
