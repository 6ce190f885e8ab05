import type { ImportedPart } from '../../imported';

/** A tool call, its arguments as JSON. `id` is empty where the file has none. */
export function toolCall(id: string, name: string, args: unknown): ImportedPart {
  return { type: 'tool-call', id, name, arguments: asJson(args) };
}

/** What a tool gave back for the call `callId`, as the text that the model got. */
export function toolResult(callId: string, result: unknown, isError = false): ImportedPart {
  return { type: 'tool-result', callId, text: asJson(result), isError };
}

/** A string as it is, because it is JSON already; anything else as JSON. */
function asJson(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}

/**
 * The parts with an id for each call that no other of the message has. A result is that of the last call before it with its id;
 * one that has no call gets one, because a result is shown with its call.
 */
export function withKnownCalls(parts: readonly ImportedPart[]): ImportedPart[] {
  if (!parts.some(({ type }) => type === 'tool-call' || type === 'tool-result')) return [...parts];
  const taken = new Set<string>();
  const latest = new Map<string, string>();
  const fresh = (id: string): string => {
    let own = id || 'call';
    for (let count = 2; taken.has(own); count++) own = `${id || 'call'}~${count}`;
    taken.add(own);
    latest.set(id, own);
    return own;
  };
  return parts.flatMap((part): ImportedPart[] => {
    if (part.type === 'tool-call') return [{ ...part, id: fresh(part.id) }];
    if (part.type !== 'tool-result') return [part];
    const callId = latest.get(part.callId);
    if (callId !== undefined) return [{ ...part, callId }];
    const id = fresh(part.callId);
    return [
      { type: 'tool-call', id, name: 'tool', arguments: '' },
      { ...part, callId: id },
    ];
  });
}
