import { isObject, type JsonObject } from '../../../model/json';
import { parseJson } from '../../../model/parse-json';
import { hasError } from '../../errors/has-error';
import { firstText, listIn, objectsIn } from '../../json';

/**
 * The JSON texts in the data of one event: one, as the standard has it. Some servers part events by a single line end,
 * so that a parser joins several into one; and some cut one JSON text over two lines.
 */
export function splitData(data: string): string[] {
  if (!data.includes('\n') || parseJson(data) !== undefined) return [data];
  const lines = data.split('\n').filter((line) => line.trim() !== '');
  const isWhole = (line: string): boolean => line.trim() === '[DONE]' || isObject(parseJson(line));
  if (lines.some(isWhole)) return lines.map((line) => line.trim());
  const joined = lines.join('');
  return [parseJson(joined) === undefined ? data : joined];
}

/**
 * The value of a JSON text, also alone in a list, as Google's errors are. Behind `error:` (llama.cpp until 2025) it is an
 * error, whatever its fields.
 */
export function valueIn(text: string): unknown {
  const json = text.replace(/^\s*error:\s*(?=[{[])/, '');
  const read = parseJson(json);
  const value = Array.isArray(read) && read.length === 1 ? (read as unknown[])[0] : read;
  return json !== text && isObject(value) && !hasError(value) ? { error: value } : value;
}

/** Whether a chunk tells of an error, in any of the forms that servers use in the middle of a stream. */
export function isErrorChunk(chunk: JsonObject): boolean {
  if (hasError(chunk)) return true;
  if (objectsIn(chunk['choices']).length > 0) return false;
  const { base_resp: about, detail, error, errors, object, usage } = chunk;
  // FastAPI; Cloudflare; MiniMax, where 0 is success.
  if (hasError({ error: detail }) || listIn(errors).length > 0) return true;
  const isOfAnswer = 'choices' in chunk || isObject(usage) || object === 'chat.completion.chunk';
  if (isObject(error) && !isOfAnswer) return true;
  if (isObject(about) && typeof about['status_code'] === 'number' && about['status_code'] !== 0) return true;
  return saysError(chunk);
}

/**
 * Whether words beside no answer are those of an error, as vLLM, Alibaba, Baidu and Zhipu send them: they come with a
 * code, or are said to be an error. Words alone may be news of what the server does.
 */
function saysError(chunk: JsonObject): boolean {
  return firstText(chunk, 'message', 'msg', 'error_msg', 'error_message', 'errmsg') !== '' && hasErrorCode(chunk);
}

/** What gateways send as the code of a success. SiliconFlow's is 20000. */
const successCode = /^(?:|0+|2\d\d|20000|ok|success)$/i;

/** Whether what stands beside no answer has the code of an error, or is said to be one. */
export function hasErrorCode({ code, error_code, status, type, object, success, error }: JsonObject): boolean {
  const given = error_code ?? code;
  const isCode = (typeof given === 'number' || typeof given === 'string') && !successCode.test(String(given));
  const isHttpError = typeof status === 'number' && status >= 400;
  return isCode || isHttpError || [status, type, object].includes('error') || success === false || error === true;
}

/** Whether data is an error in words, bare or as a JSON text. */
export function isErrorText(data: string): boolean {
  return /^\s*"?\[?error\b/i.test(data);
}
