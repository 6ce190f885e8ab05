import type { MessagePart, ProviderStatePart } from './parts';
import { sourceKey } from './source';

/** No real reply cites this many pages. The limit guards against a server that sends citations without end. */
const mostCitations = 500;

/**
 * `parts` after `more` of a reply has come: words go on the last part where they are of its kind, a tool call on the
 * one of its id, a server's own items on those that came before, a picture in the place of the one of its id, and a page
 * that was cited before may only get its title. Growing by pieces one after another gives the same as growing by all of them together.
 */
export function grown(parts: readonly MessagePart[], more: readonly MessagePart[]): MessagePart[] {
  const all = [...parts];
  for (const part of more) growBy(all, part);
  return all;
}

function growBy(all: MessagePart[], part: MessagePart): void {
  switch (part.type) {
    case 'text':
    case 'reasoning':
    case 'refusal': {
      const last = all.at(-1);
      if (last?.type === part.type) all[all.length - 1] = { ...last, text: last.text + part.text };
      else if (part.text !== '') all.push(part);
      return;
    }
    case 'tool-call': {
      const place = all.findIndex((one) => one.type === 'tool-call' && one.id === part.id);
      const begun = all[place];
      if (begun?.type !== 'tool-call') all.push(part);
      else
        all[place] = {
          ...begun,
          ...(part.error !== undefined && { error: part.error }),
          name: begun.name + part.name,
          arguments: begun.arguments + part.arguments,
        };
      return;
    }
    case 'citation': {
      const place = all.findIndex((one) => one.type === 'citation' && sourceKey(one) === sourceKey(part));
      const known = all[place];
      if (known?.type === 'citation') all[place] = { ...known, title: known.title || part.title };
      else if (all.filter(({ type }) => type === 'citation').length < mostCitations) all.push(part);
      return;
    }
    case 'provider-state': {
      const place = all.findIndex((one) => one.type === 'provider-state' && isOfSameRequest(one, part));
      const begun = all[place];
      if (begun?.type !== 'provider-state') all.push(part);
      else all[place] = { ...part, items: [...begun.items, ...part.items] };
      return;
    }
    case 'image': {
      const place = all.findIndex((one) => one.type === 'image' && part.id !== undefined && one.id === part.id);
      if (place === -1) all.push(part);
      else all[place] = part;
      return;
    }
    default:
      all.push(part);
  }
}

function isOfSameRequest(one: ProviderStatePart, other: ProviderStatePart): boolean {
  return (['dialect', 'endpointId', 'model', 'digest'] as const).every((name) => one[name] === other[name]);
}
