import type { CodeForm } from '../../../model/request/code-form';
import { count } from '../../format';

/** The request, as code. */
export const requestCodeWords = {
  title: 'Raw request',
  form: 'Written as',
  forms: {
    json: 'JSON',
    curl: 'curl',
    'python-openai': 'Python, openai package',
    'python-requests': 'Python, requests package',
    'typescript-openai': 'TypeScript, openai package',
    'typescript-fetch': 'TypeScript, fetch',
  } satisfies Record<CodeForm, string>,
  code: 'The request',
  copy: 'Copy request',
  /** How much of it is on the screen. */
  cut: (shown: number) => `The first ${count(shown)} characters are shown; the copy has all of it.`,
  noKey: 'Your key is not in it: an environment variable stands in its place.',
  demo: 'The demo answers within this page: only its JSON can be taken along.',
  nothingYet: 'Nothing yet.',
};
