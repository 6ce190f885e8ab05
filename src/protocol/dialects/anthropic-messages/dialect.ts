import { below } from '../../endpoint/base-url';
import { presetOf } from '../../endpoint/presets';
import type { AccessHeaders, Dialect } from '../dialect';
import { listPages } from '../listed-models';
import { MessagesDecoder } from './decoding/decode';
import { refusedOf } from './refused';
import { countedBody, goesOnByPrefill, goesOnFromState, requestBody, trimmedFrom } from './request';
import { WithoutEcho } from '../decoding/echo';
import { continueInstruction, keptText } from '../messages';

/**
 * What the interface itself asks for, at an address that no preset knows. Servers that have a preset take the key as in
 * chat completions, and the preflight of some refuses a header that they do not know.
 */
const { nativeHeaders, nativeKeyHeader } = presetOf({ presetId: 'anthropic', baseUrl: '' });
const ownAccess: AccessHeaders = { headers: nativeHeaders, keyHeader: nativeKeyHeader };

/** Anthropic's Messages, which several other servers speak, too. */
export const anthropicMessages: Dialect = {
  refuses: ['n'],
  limitsEveryReply: true,
  access(endpoint) {
    const preset = presetOf(endpoint);
    if (preset.id === 'custom') return ownAccess;
    return { headers: { ...preset.headers, ...preset.nativeHeaders }, keyHeader: preset.nativeKeyHeader };
  },
  request: (chat) => ({ url: below(chat.endpoint.baseUrl, '/messages'), body: requestBody(chat) }),
  decoder: (chat) => {
    const decoder = new MessagesDecoder({
      trimmed: trimmedFrom(chat),
      keepsState: !chat.refuses.includes('provider-state'),
      goesOn: goesOnFromState(chat) && chat.messages.at(-1)?.content !== '',
    });
    // A server that goes on by itself never begins again.
    const goesOnAlone = goesOnByPrefill(chat) || goesOnFromState(chat);
    return goesOnAlone ? decoder : new WithoutEcho(decoder, keptText(chat.messages));
  },
  refused: (failure, chat) => refusedOf(failure, requestBody(chat)),
  // No request asks for several.
  refusesChoices: () => false,
  continueInstruction: (chat) => (goesOnByPrefill(chat) ? null : continueInstruction),
  countRequest: (chat) => ({ url: below(chat.endpoint.baseUrl, '/messages/count_tokens'), body: countedBody(chat) }),
  models: async ({ baseUrl }, ask) => (await listPages(below(baseUrl, '/models'), ask)).models,
};
