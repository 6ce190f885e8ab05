import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** Why a reply ended, where it did not end by itself. */
export const finishWords = translated('finishWords', {
  limit: (limit: number) => `Cut off at its limit of ${count(limit)} tokens. Continue, or raise “Max tokens”.`,
  serversLimit: 'Cut off at the token limit of the model or server. Continue, or set a higher “Max tokens”.',
  raise: (limit: number) => `Raise to ${count(limit)}`,
  setLimit: 'Open the inspector',
  content_filter: 'Cut off by the provider’s content filter.',
  tool_calls: 'The model tried to call a tool, but this chat has none. Nothing was run.',
  pause_turn: 'The server paused in the middle of a long turn. Press Continue to let it go on.',
  unknown: 'The server didn’t say why the reply ended.',
  details: (said: string) => `The server says: ${said}`,
  other: (reason: string) => `The server ended the reply with “${reason}”.`,
  /** Why Google’s models end a reply, by the names that its interface has for it. */
  google: {
    SAFETY:
      'Cut off by Google’s safety filter. Rephrase your message, or allow more in “safetySettings” (Extra fields).',
    RECITATION: 'Cut off because it came too close to a published text. Ask for a summary instead.',
    LANGUAGE: 'Cut off because the model doesn’t support this language.',
    BLOCKLIST: 'Cut off because of a blocked word. Rephrase your message.',
    PROHIBITED_CONTENT: 'Cut off because Google prohibits this content. Rephrase your message.',
    SPII: 'Cut off because it contained personal data. Leave personal details out of your message.',
    MALFORMED_FUNCTION_CALL: 'The model tried to call a tool and got it wrong. Regenerate the reply.',
    UNEXPECTED_TOOL_CALL: 'The model tried to call a tool that this chat doesn’t have. Regenerate the reply.',
    TOO_MANY_TOOL_CALLS: 'The model called too many tools in a row. Ask for less at once.',
    IMAGE_SAFETY: 'Google’s safety filter blocked the picture. Describe a different one.',
    IMAGE_PROHIBITED_CONTENT: 'Google prohibits this picture. Describe a different one.',
    IMAGE_RECITATION: 'The picture came too close to a published one. Describe a different one.',
    NO_IMAGE: 'The model made no picture. Regenerate the reply.',
    IMAGE_OTHER: 'The picture failed. Regenerate the reply.',
    OTHER: 'The server ended the reply without giving a reason. Regenerate the reply.',
  },
});
