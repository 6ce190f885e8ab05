import { isObject, type JsonObject } from '../../../model/json';
import type { Parameters } from '../../../model/request/parameters';
import { firstText, listIn } from '../../json';

/** The names of a request's custom tools, whose input is no JSON. */
export type CustomTools = ReadonlySet<string>;

/** The custom tools that the person's own fields give a request. */
export function customToolsIn({ extra = {} }: Parameters): CustomTools {
  const custom = listIn(extra['tools']).filter(
    (tool): tool is JsonObject => isObject(tool) && tool['type'] === 'custom',
  );
  return new Set(custom.map((tool) => firstText({ ...tool, ...(isObject(tool['custom']) && tool['custom']) }, 'name')));
}

/**
 * Whether an item calls a tool of the request, which would have to answer. All others the server runs itself; xAI tells
 * them as calls of custom tools. `custom`: those of the request; null where they are not known.
 */
export function isOwnCall(item: JsonObject, custom: CustomTools | null): boolean {
  const type = firstText(item, 'type');
  if (type === 'custom_tool_call') return custom?.has(firstText(item, 'name')) ?? true;
  return ownCalls.test(type);
}

const ownCalls = /^(?:function|computer|local_shell|shell|apply_patch|tool_search)_call$/;
