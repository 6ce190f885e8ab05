import { codeForms, type CodeForm } from '../../model/request/code-form';
import { dialectNameOf, type Endpoint } from '../../model/endpoint/endpoint';
import { asPythonAnthropic, asTypescriptAnthropic } from './anthropic-package';
import type { CodeRequest } from './code-request';
import { withFileNames } from './files';
import { asCurl } from './curl';
import { asPythonGenai, asTypescriptGenai, isCalledByGenai } from './genai-package';
import { asTypescriptOllama } from './ollama-package';
import { pictureBody } from './picture-body';
import { picturesInPython, picturesInTypescript } from './picture-code';
import { asPythonOpenai, asPythonRequests } from './python';
import { asTypescriptFetch, asTypescriptOpenai } from './typescript';

const writers: Record<CodeForm, (request: CodeRequest) => string> = {
  json: ({ json }) => withFileNames(JSON.stringify(JSON.parse(json), null, 2)),
  curl: asCurl,
  'python-openai': asPythonOpenai,
  'python-anthropic': asPythonAnthropic,
  'python-genai': asPythonGenai,
  'python-requests': asPythonRequests,
  'typescript-openai': asTypescriptOpenai,
  'typescript-anthropic': asTypescriptAnthropic,
  'typescript-genai': asTypescriptGenai,
  'typescript-ollama': asTypescriptOllama,
  'typescript-fetch': asTypescriptFetch,
};

/** The forms that requests to `endpoint` can be taken along in. */
export function formsFor(endpoint: Pick<Endpoint, 'baseUrl' | 'dialect' | 'extras'>): readonly CodeForm[] {
  const forms: readonly CodeForm[] = codeForms[dialectNameOf(endpoint) ?? 'chat-completions'];
  // The anthropic packages call `/v1/messages` below their base URL, and nothing else.
  const isAtV1 = endpoint.baseUrl.endsWith('/v1');
  // Packages put the path behind a query of the base URL.
  const hasQuery = endpoint.baseUrl.includes('?') || endpoint.extras?.some(({ place }) => place === 'query');
  return forms.filter((form) => {
    // An endpoint with headers of its own is called without Google's packages.
    if (form.endsWith('-genai')) return isCalledByGenai(endpoint.baseUrl) && !endpoint.extras?.length;
    const isPackage = /-(?:openai|anthropic|ollama)$/.test(form);
    return !(isPackage && hasQuery) && (isAtV1 || !form.endsWith('-anthropic'));
  });
}

/** `request` in one of its forms. */
export function asCode(request: CodeRequest, form: CodeForm): string {
  const pictures = pictureBody(request);
  if (pictures && form === 'python-openai') return picturesInPython(request, pictures);
  if (pictures && form === 'typescript-openai') return picturesInTypescript(request, pictures);
  return writers[form](request);
}

/** Those of pictures: other interfaces of the packages, which write them into files. */
export const pictureForms: readonly CodeForm[] = ['json', 'curl', 'python-openai', 'typescript-openai'];
