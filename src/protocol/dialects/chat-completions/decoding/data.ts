import { isObject, parseJson, type JsonObject } from '../../../json';

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

/** Whether a chunk tells of an error, in any of the forms that servers use in the middle of a stream. */
export function isErrorChunk(chunk: JsonObject): boolean {
  if (hasError(chunk)) return true;
  if ('choices' in chunk && chunk['choices'] !== null) return false;
  // vLLM; FastAPI; MiniMax, where 0 is success.
  if (chunk['object'] === 'error' || typeof chunk['detail'] === 'string') return true;
  const about = chunk['base_resp'];
  return isObject(about) && typeof about['status_code'] === 'number' && about['status_code'] !== 0;
}

/** Whether a chunk, or one of its choices (gateways), has an error of its own. */
export function hasError({ error }: JsonObject): boolean {
  return isObject(error) || (typeof error === 'string' && error !== '');
}

/** Whether data that is no JSON is an error in words. */
export function isErrorText(data: string): boolean {
  return /^\[?error\b/i.test(data);
}
