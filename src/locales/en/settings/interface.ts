import type { DialectName } from '../../../model/endpoint/endpoint';

/** The choice of the interface that an endpoint is spoken to by. */
export const interfaceWords = {
  label: 'Interface',
  names: {
    'chat-completions': 'Chat completions',
    responses: 'Responses',
    'anthropic-messages': 'Anthropic Messages',
    gemini: 'Gemini',
    ollama: 'Ollama',
  } satisfies Record<DialectName, string>,
  newer: (name: string) => `${name} (needs a newer Tally)`,
};
