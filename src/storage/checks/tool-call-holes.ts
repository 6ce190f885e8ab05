import { isObject } from '../../model/json';

/**
 * A message or journal piece whose tool calls stand in a list without holes. Earlier versions put each call at the index that the
 * server had named, whatever that was; a hole is null in a backup. Anything else is given back as it is.
 */
export function withoutHoles(value: unknown): unknown {
  if (!isObject(value)) return value;
  const place = isObject(value['reply']) ? 'reply' : 'facts';
  const facts = value[place];
  const calls = isObject(facts) ? facts['toolCalls'] : null;
  if (!isObject(facts) || !Array.isArray(calls)) return value;
  // By its entries: a list with one call at index 4,000,000,000 would take for ever to walk through.
  const there = Object.values(calls).filter(isObject);
  return there.length === calls.length ? value : { ...value, [place]: { ...facts, toolCalls: there } };
}
