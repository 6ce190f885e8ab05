import type { CodeForm } from '../../../model/request/code-form';
import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** The request, as code. */
export const requestCodeWords = translated('requestCodeWords', {
  title: 'Raw request',
  form: 'Format',
  forms: {
    json: 'JSON',
    curl: 'curl',
    'python-openai': 'Python, openai package',
    'python-anthropic': 'Python, anthropic package',
    'python-genai': 'Python, google-genai package',
    'python-requests': 'Python, requests package',
    'typescript-openai': 'TypeScript, openai package',
    'typescript-anthropic': 'TypeScript, anthropic package',
    'typescript-genai': 'TypeScript, @google/genai package',
    'typescript-ollama': 'TypeScript, ollama package',
    'typescript-fetch': 'TypeScript, fetch',
  } satisfies Record<CodeForm, string>,
  code: 'Request',
  copy: 'Copy request',
  /** How much of it is on the screen. */
  cut: (shown: number) => `Showing the first ${count(shown)} characters. Copying takes all of them.`,
  noKey:
    'Your key isn’t included. An environment variable stands in for it. Attached files are read by name, from the folder the code runs in.',
  demo: 'The demo runs inside this page, so only its JSON can be copied.',
  nothingYet: 'Nothing yet.',
});
