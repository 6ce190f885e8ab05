import { fenceFor } from '../../../../../model/attachment/fence';
import type { ImportedMedia, ImportedPart } from '../../imported';
import { asList, asObject, asText, mediaAt, type LossCount } from '../../values';
import { words } from '../common/chat';
import { toolCall, toolResult } from '../common/tools';

type Block = Record<string, unknown>;

/** All blocks of a backup of Cherry Studio. */
export class Blocks {
  readonly #byId = new Map<string, Block>();
  readonly #byMessage = new Map<string, Block[]>();
  readonly count: number;

  constructor(list: readonly unknown[]) {
    this.count = list.length;
    for (const one of list) {
      const block = asObject(one);
      this.#byId.set(asText(block['id']), block);
      const message = asText(block['messageId']);
      const others = this.#byMessage.get(message);
      if (others) others.push(block);
      else this.#byMessage.set(message, [block]);
    }
  }

  /** The blocks of a message, and how many of those that it names are missing. One that names none has those that name it. */
  of(message: Record<string, unknown>): { found: Block[]; missing: number } {
    const { blocks, id } = message;
    if (!Array.isArray(blocks)) return { found: this.#byMessage.get(asText(id)) ?? [], missing: 0 };
    const found = blocks.flatMap((name): Block[] => {
      const block = this.#byId.get(asText(name));
      return block ? [block] : [];
    });
    return { found, missing: blocks.length - found.length };
  }
}

/** A block of a message of Cherry Studio. */
export function blockParts(
  block: Record<string, unknown>,
  lost: LossCount,
): { parts: ImportedPart[]; isError: boolean } {
  const isError = block['type'] === 'error';
  return { parts: isError ? words(errorOf(block)) : partsOf(block, lost), isError };
}

function partsOf(block: Record<string, unknown>, lost: LossCount): ImportedPart[] {
  const content = asText(block['content']);
  switch (asText(block['type'])) {
    case 'main_text':
    case 'translation':
    case 'compact':
      return words(content);
    case 'thinking':
      return words(content, 'reasoning');
    case 'code':
      return content === ''
        ? []
        : words(`${fenceFor(content)}${asText(block['language'])}\n${content}\n${fenceFor(content)}`);
    case 'image':
      return picturesOf(block);
    case 'file':
      return [storedFile(asObject(block['file']), 'file')];
    case 'video':
      return [mediaAt(asText(block['url']), 'file', asText(block['filePath']).split(/[\\/]/).at(-1) ?? '')];
    case 'tool':
      return toolOf(block);
    case 'citation':
      return citationsOf(block);
    // Stood where a reply was still expected.
    case 'unknown':
      return words(content);
    default:
      lost.add('content');
      return words(content);
  }
}

function errorOf(block: Record<string, unknown>): string {
  return asText(asObject(block['error'])['message']) || asText(block['content']);
}

/** What was attached is a file, what a model drew an address, or several. */
function picturesOf(block: Record<string, unknown>): ImportedPart[] {
  const metadata = asObject(block['metadata']);
  const alt = asText(metadata['prompt']);
  const drawn = asList(asObject(metadata['generateImageResponse'])['images']).map(asText).filter(Boolean);
  const urls = asText(block['url']) ? [asText(block['url'])] : drawn;
  const media =
    'id' in asObject(block['file'])
      ? [storedFile(asObject(block['file']), 'image')]
      : (urls.length > 0 ? urls : ['']).map((url) => mediaAt(url, 'image'));
  return media.map((one) => ({ ...one, ...(alt && { alt }) }));
}

/** A file of the folder `Data/Files`, where it is called by its id. */
function storedFile(file: Record<string, unknown>, kind: ImportedMedia['kind']): ImportedMedia {
  const name = asText(file['origin_name']) || asText(file['name']);
  const id = asText(file['id']);
  const stored = id === '' ? asText(file['name']) : `${id}${asText(file['ext'])}`;
  const origin: ImportedMedia['origin'] =
    stored === '' ? { kind: 'missing' } : { kind: 'asset', path: `Data/Files/${stored}` };
  return { type: 'media', kind, name, mediaType: '', origin };
}

function toolOf(block: Record<string, unknown>): ImportedPart[] {
  const raw = asObject(asObject(block['metadata'])['rawMcpToolResponse']);
  const tool = asObject(raw['tool']);
  const id = asText(block['toolId']) || asText(raw['id']);
  const name = asText(block['toolName']) || asText(tool['name']);
  const call = toolCall(id, name, block['arguments'] ?? raw['arguments']);
  const said = block['content'] ?? raw['response'];
  return said === undefined || said === null || said === ''
    ? [call]
    : [call, toolResult(id, said, raw['status'] === 'error')];
}

/** The pages that a search found. Each provider answers in its own shape: what has an address is a page. */
function citationsOf(block: Record<string, unknown>): ImportedPart[] {
  const pages = new Map<string, string>();
  const waiting: unknown[] = [block['response'], block['knowledge']];
  for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const { url, uri, link, title } = asObject(next);
    const address = [url, uri, link].map(asText).find((one) => /^https?:\/\//.test(one));
    if (address !== undefined && !pages.has(address)) pages.set(address, asText(title));
    for (const value of (Object.values(next) as unknown[]).toReversed()) waiting.push(value);
  }
  return Array.from(pages, ([url, title]) => ({ type: 'citation', url, title }) as const);
}
