import type { Failure } from '../../model/failure';
import { isObject } from '../../model/json';
import { parseJson } from '../../model/parse-json';
import { readErrorBody } from './error-body';
import { failureBesideSuccess } from './failures';

/**
 * The failure behind an answer that has a status of success but is not what was asked for: an error, the answer of
 * another path of the server (LM Studio, Ollama), or a web page.
 */
export function unexpected(body: string): Failure {
  const said = readErrorBody(body);
  if (/^\s*</.test(body)) return { kind: 'wrong-path', status: 200, said: said.message };
  const answer = parseJson(body);
  const meant = failureBesideSuccess(said);
  const hasStatus = 'status' in meant && meant.status >= 400;
  if (isObject(answer) && (answer['error'] || hasStatus)) return meant;
  return { kind: 'bad-response', status: 200, said: body.trim() };
}
