import { isObject, type JsonObject } from '../../../../model/json';
import type { HostedUses } from '../../../../model/usage/usage';
import { firstText } from '../../../json';

/**
 * What the server's own tools did, as it is billed: each search (but not each page that was opened of its results), each
 * container that code ran in, each picture. That a tool was offered costs nothing.
 */
export function usesIn(items: readonly JsonObject[]): HostedUses {
  const ofType = (type: string): JsonObject[] => items.filter((item) => item['type'] === type);
  const code = ofType('code_interpreter_call');
  const containers = new Set(code.map((item) => firstText(item, 'container_id')));
  const counts: Required<HostedUses> = {
    webSearches: ofType('web_search_call').filter(isSearch).length,
    fileSearches: ofType('file_search_call').length,
    codeSessions: containers.size,
    pictures: ofType('image_generation_call').length,
  };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

function isSearch({ action, status }: JsonObject): boolean {
  return status !== 'failed' && (!isObject(action) || ['', 'search'].includes(firstText(action, 'type')));
}
