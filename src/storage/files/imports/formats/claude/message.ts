import { isObject, type JsonObject } from '../../../../../model/json';
import { parseJson } from '../../../../../model/parse-json';
import type { ImportedMedia, ImportedMessage, ImportedPart } from '../../imported';
import { asId, asList, asObject, asText, type LossCount } from '../../values';
import { words } from '../common/chat';
import { contentParts, textFile } from '../common/content';
import { artifactText, isArtifact, withoutArtifactTags } from './artifacts';

/** Blocks that say nothing to a reader. */
const unspoken = new Set(['token_budget', 'flag', 'redacted_thinking']);

/** A message; null where it has nothing to show, or is none. */
export function readMessage(row: JsonObject, lost: LossCount): Omit<ImportedMessage, 'id' | 'parentId'> | null {
  const role = row['sender'] === 'human' ? 'user' : row['sender'] === 'assistant' ? 'assistant' : null;
  if (!role) {
    lost.add('message');
    return null;
  }
  const blocks = blocksIn(row['content'], lost);
  const said = blocks.flatMap((block) => readBlock(block, lost));
  // The text beside the blocks has placeholders for those that it does not know.
  const spoken = said.length > 0 ? said : withoutArtifactTags(asText(row['text']));
  const parts = [...attachmentsOf(row), ...spoken, ...citationsOf(blocks)];
  if (parts.length === 0) return null;
  return { role, parts, createdAt: lost.time(row['created_at']), model: null };
}

/** The blocks of a message: a list, also one that is written as a string of JSON, or its words alone. */
function blocksIn(content: unknown, lost: LossCount): JsonObject[] {
  const known = typeof content === 'string' && /^\s*[[{]/.test(content) ? (parseJson(content) ?? content) : content;
  if (Array.isArray(known)) return known.map(asObject);
  if (isObject(known)) return [asObject(known)];
  if (typeof known === 'string') return known === '' ? [] : [{ type: 'text', text: known }];
  if (known !== null && known !== undefined) lost.add('content');
  return [];
}

function readBlock(block: JsonObject, lost: LossCount): ImportedPart[] {
  const type = asText(block['type']);
  if (unspoken.has(type)) return [];
  if (type === 'text') return withoutArtifactTags(asText(block['text']));
  if (type === 'voice_note') {
    lost.add('voice');
    return words(asText(block['text']) || asText(block['title']));
  }
  if (type === 'thinking' && asText(block['thinking']) === '') {
    const summaries = asList(block['summaries']).map((one) => asText(asObject(one)['summary']));
    return words(summaries.filter(Boolean).join('\n\n'), 'reasoning');
  }
  if (type === 'tool_use' && asText(block['name']) === '') lost.add('content');
  if (type === 'tool_use' && isArtifact(asText(block['name']))) {
    const text = artifactText(asObject(block['input']));
    if (text === '') lost.add('content');
    return words(text);
  }
  // What the artifact's tool answers is "OK".
  if (type === 'tool_result' && isArtifact(asText(block['name']))) return [];
  if (type === 'tool_result') return contentParts([withoutPages(block)], lost);
  return contentParts([block], lost);
}

/** What a search of the web gave back is pages, each an object of its own: their titles and addresses are kept. */
function withoutPages(block: JsonObject): JsonObject {
  const content = Array.isArray(block['content'])
    ? block['content'].map((one: unknown) => {
        const { type, title, url, text } = asObject(one);
        return type === 'knowledge'
          ? { type: 'text', text: [title, url, text].map(asText).filter(Boolean).join('\n') }
          : one;
      })
    : block['content'];
  return { ...block, content };
}

/** Documents of which the export has the text, and files of which it has the name alone. */
function attachmentsOf(row: JsonObject): ImportedPart[] {
  const texts = asList(row['attachments']).map(asObject);
  const named = new Set(texts.map((one) => asText(one['file_name'])).filter(Boolean));
  const attached = texts.flatMap((one) => {
    const name = asText(one['file_name']);
    const text = textFile(name, asText(one['extracted_content']));
    return text.length > 0 ? text : [fileOf(name, asId(one['id']) ?? name)];
  });
  const files = asList(row['files'])
    .map(asObject)
    .filter((one) => !named.has(asText(one['file_name'])))
    .map((one) => fileOf(asText(one['file_name']), asText(one['file_uuid']) || asText(one['file_name'])));
  return [...attached, ...files];
}

function fileOf(name: string, path: string): ImportedMedia {
  const kind = /\.(?:png|jpe?g|gif|webp)$/i.test(name) ? 'image' : 'file';
  return {
    type: 'media',
    kind,
    name,
    mediaType: '',
    origin: path === '' ? { kind: 'missing' } : { kind: 'asset', path },
  };
}

/** The pages that the words of a message cite, each once. */
function citationsOf(blocks: readonly JsonObject[]): ImportedPart[] {
  const pages = new Map<string, string>();
  for (const block of blocks)
    for (const one of asList(block['citations'])) {
      const { url, title, details } = asObject(one);
      const address = asText(url) || asText(asObject(details)['url']);
      if (/^https?:\/\//.test(address) && !pages.has(address)) pages.set(address, asText(title));
    }
  return Array.from(pages, ([url, title]) => ({ type: 'citation', url, title }));
}
