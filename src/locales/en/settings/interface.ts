import type { DialectName } from '../../../model/endpoint/endpoint';
import { translated } from '../../in-force.svelte';

/** What each found interface has that the usual one lacks. */
const alsoSpeaks: Partial<Record<DialectName, string>> = {
  responses:
    'This server also has the Responses interface, which shows summaries of a model’s reasoning and runs the server’s own tools.',
  'anthropic-messages':
    'This is Claude. Its own interface shows what the model thinks, counts exactly, keeps long prompts in a cache that costs less, and cites its sources.',
  gemini:
    'This is Gemini. Its own interface shows what the model thinks, counts exactly, reads PDFs as files, searches with Google and says why something was blocked.',
  ollama:
    'This is Ollama. Its own interface sets the size of the window, so nothing is cut off unnoticed, and lists what’s loaded.',
};

/** The choice of the interface that an endpoint is spoken to by. */
export const interfaceWords = translated('interfaceWords', {
  label: 'Interface',
  names: {
    'chat-completions': 'Chat completions',
    responses: 'Responses',
    'anthropic-messages': 'Anthropic Messages',
    gemini: 'Gemini',
    ollama: 'Ollama',
  } satisfies Record<DialectName, string>,
  alsoSpeaks,
  use: (name: string) => `Use ${name}`,
  newer: (name: string) => `${name} (needs a newer Tally)`,
});
