import type { DialectName } from '../endpoint/endpoint';

/** The forms in which a request can be copied, by its API, in the order in which they are offered. */
export const codeForms = {
  'chat-completions': ['json', 'curl', 'python-openai', 'python-requests', 'typescript-openai', 'typescript-fetch'],
  responses: ['json', 'curl', 'python-openai', 'python-requests', 'typescript-openai', 'typescript-fetch'],
  'anthropic-messages': [
    'json',
    'curl',
    'python-anthropic',
    'python-requests',
    'typescript-anthropic',
    'typescript-fetch',
  ],
  ollama: ['json', 'curl', 'python-requests', 'typescript-ollama', 'typescript-fetch'],
  gemini: ['json', 'curl', 'python-genai', 'python-requests', 'typescript-genai', 'typescript-fetch'],
} as const satisfies Record<DialectName, readonly string[]>;

export type CodeForm = (typeof codeForms)[DialectName][number];
