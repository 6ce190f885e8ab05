import { fenceFor } from '../../../model/attachment/fence';
import { isObject, type JsonObject } from '../../../model/json';
import { firstText } from '../../json';

/**
 * What is shown of a part of a reply as its text: its words, and code that the server ran, with what it printed. Empty
 * where there is nothing of the kind.
 */
export function shownText(part: JsonObject): string {
  if (part['thought'] === true) return '';
  const { executableCode: code, codeExecutionResult: result } = part;
  if (isObject(code)) return fenced(firstText(code, 'language').toLowerCase(), firstText(code, 'code'));
  if (isObject(result)) return firstText(result, 'output') === '' ? '' : fenced('', firstText(result, 'output'));
  return firstText(part, 'text');
}

function fenced(language: string, code: string): string {
  const fence = fenceFor(code);
  const name = /^[a-z\d+#.-]+$/.test(language) && language !== 'language_unspecified' ? language : '';
  return `\n\n${fence}${name}\n${code.replace(/\n$/, '')}\n${fence}\n\n`;
}
