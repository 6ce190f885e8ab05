import type { CodeForm } from '../../model/request/code-form';
import type { CodeRequest } from './code-request';
import { asCurl } from './curl';
import { asPythonOpenai, asPythonRequests } from './python';
import { asTypescriptFetch, asTypescriptOpenai } from './typescript';

const writers: Record<CodeForm, (request: CodeRequest) => string> = {
  json: ({ json }) => JSON.stringify(JSON.parse(json), null, 2),
  curl: asCurl,
  'python-openai': asPythonOpenai,
  'python-requests': asPythonRequests,
  'typescript-openai': asTypescriptOpenai,
  'typescript-fetch': asTypescriptFetch,
};

/** `request` in one of its forms. */
export function asCode(request: CodeRequest, form: CodeForm): string {
  return writers[form](request);
}
