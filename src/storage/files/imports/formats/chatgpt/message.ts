import type { JsonObject } from '../../../../../model/json';
import type { Role } from '../../../../../model/chat/message';
import type { ImportedMedia, ImportedMessage, ImportedPart } from '../../imported';
import { asList, asObject, asText, asTextOrNull, type LossCount } from '../../values';
import { canvasText } from './canvas';
import { withCitations } from './citations';
import { mediaOfId } from './media';

/** What a node of a chat is. */
interface ReadMessage {
  /** Null where it is hidden, or has nothing to show. */
  message: Omit<ImportedMessage, 'id' | 'parentId'> | null;
  /** The person's custom instructions, which apply to the whole chat. */
  instructions?: string;
  /** It is words of an answer, and goes on without a gap where the next node is too. */
  isWhole?: boolean;
}

const nothing: ReadMessage = { message: null };

/** Kinds of content that belong to a tool or to the site, and are never shown. */
const plumbing = new Set([
  'tether_browsing_display',
  'tether_browsing_code',
  'sonic_webpage',
  'system_error',
  'execution_output',
]);

/** Reads a node's message, in the shapes that the site has written since 2022. */
export function readMessage(value: unknown, lost: LossCount): ReadMessage {
  if (value === null || value === undefined) return nothing;
  const node = asObject(value);
  const metadata = asObject(node['metadata']);
  const content = asObject(node['content']);
  const type = asText(content['content_type']);
  const author = asText(asObject(node['author'])['role']);
  if (type === 'user_editable_context') {
    const texts = [content['user_profile'], content['user_instructions']].map(asText).filter(Boolean);
    return { message: null, instructions: texts.join('\n\n') };
  }
  if (type === 'reasoning_recap') return nothing;
  const role = roleOf(author, metadata);
  const before = lost.losses.tool;
  const parts = role ? partsOf(type, node, content, metadata, lost) : [];
  if (!role && author !== 'system') lost.add('message');
  if (metadata['is_visually_hidden_from_conversation'] === true) {
    lost.add('hidden', parts.length > 0 ? 1 : 0);
    return nothing;
  }
  if (!role) {
    const said = asList(content['parts']).map(asText).join('') || asText(content['text']);
    if (author === 'system' && said.trim() !== '') lost.add('hidden');
    return nothing;
  }
  // Of what a tool says, only its pictures are shown.
  const isTool = author === 'tool' || author === 'function';
  const shown = isTool ? parts.filter((part) => part.type === 'media') : parts;
  // Some kinds of content are counted already.
  if (isTool && shown.length === 0 && lost.losses.tool === before) lost.add('tool');
  if (shown.length === 0) return nothing;
  return {
    message: {
      role,
      parts: shown,
      createdAt: lost.time(node['create_time']),
      model: role === 'assistant' ? asTextOrNull(metadata['model_slug']) : null,
      ...(node['status'] === 'in_progress' && { isUnfinished: true }),
    },
    isWhole: author === 'assistant' && type === 'text' && (node['channel'] ?? 'final') === 'final',
  };
}

/** Null for what is never shown: nearly every chat begins with an empty system message. */
function roleOf(author: string, metadata: JsonObject): Role | null {
  if (author === 'user') return 'user';
  if (author === 'assistant' || author === 'tool' || author === 'function') return 'assistant';
  return author === 'system' && metadata['is_user_system_message'] === true ? 'system' : null;
}

function partsOf(
  type: string,
  node: JsonObject,
  content: JsonObject,
  metadata: JsonObject,
  lost: LossCount,
): ImportedPart[] {
  const recipient = asText(node['recipient']);
  if (recipient.startsWith('canmore.')) return wordsOf(canvasText(recipient, content, lost));
  if (recipient !== '' && recipient !== 'all') {
    lost.add('tool');
    return [];
  }
  if (type === 'thoughts') {
    const thoughts = asList(content['thoughts']).map((one) => {
      const { summary, content: words } = asObject(one);
      return [asText(summary) && `**${asText(summary)}**`, asText(words)].filter(Boolean).join('\n\n');
    });
    const text = thoughts.filter(Boolean).join('\n\n');
    return text === '' ? [] : [{ type: 'reasoning', text }];
  }
  const media = attachmentsOf(metadata);
  if (type === 'execution_output') return picturesOfOutput(metadata);
  if (plumbing.has(type)) {
    lost.add('tool');
    return [];
  }
  if (type === 'model_editable_context') {
    lost.add('hidden', asText(content['model_set_context']) === '' ? 0 : 1);
    return [];
  }
  if (type === 'code') {
    const language = asText(content['language']);
    const code = asText(content['text']);
    return code === '' ? [] : wordsOf(`\`\`\`${language === 'unknown' ? '' : language}\n${code}\n\`\`\``);
  }
  if (type === 'tether_quote') {
    const { text, url, title } = content;
    const quoted = asText(text).replaceAll(/^/gm, '> ');
    return [
      ...wordsOf(quoted),
      ...(asText(url) ? [{ type: 'citation', url: asText(url), title: asText(title) } as const] : []),
    ];
  }
  const pieces = Array.isArray(content['parts']) ? content['parts'] : [content['text']];
  // A kind of content that is not known, with its words elsewhere.
  if (!Array.isArray(content['parts']) && typeof content['text'] !== 'string') lost.add('content');
  const read = pieces.flatMap((piece) => readPiece(piece, media, lost));
  return withCitations([...read, ...[...media.values()].filter((one) => !read.includes(one))], metadata);
}

/** What is attached, by the id that pointers name it by. */
function attachmentsOf(metadata: JsonObject): Map<string, ImportedMedia> {
  const attached = new Map<string, ImportedMedia>();
  for (const one of asList(metadata['attachments'])) {
    const { id, name, mime_type: mediaType } = asObject(one);
    if (asText(id) !== '') attached.set(asText(id), mediaOfId(asText(id), asText(name), asText(mediaType)));
  }
  return attached;
}

function readPiece(piece: unknown, attached: ReadonlyMap<string, ImportedMedia>, lost: LossCount): ImportedPart[] {
  if (typeof piece === 'string') return wordsOf(piece);
  if (piece === undefined || piece === null) return [];
  const part = asObject(piece);
  switch (asText(part['content_type'])) {
    case 'image_asset_pointer': {
      const id = idOf(part['asset_pointer']);
      const words = asText(asObject(asObject(part['metadata'])['dalle'])['prompt']);
      const known = attached.get(id);
      if (known) return [known];
      return id === '' ? [] : [{ ...picture(id), ...(words && { alt: words }) }];
    }
    case 'audio_transcription':
      return wordsOf(asText(part['text']));
    case 'audio_asset_pointer':
    case 'real_time_user_audio_video_asset_pointer':
      lost.add('voice');
      return [];
    default: {
      const text = asText(part['text']);
      if (text === '') lost.add('content');
      return wordsOf(text);
    }
  }
}

/** The pictures that a program drew. */
function picturesOfOutput(metadata: JsonObject): ImportedPart[] {
  return asList(asObject(metadata['aggregate_result'])['messages']).flatMap((one) => {
    const { message_type: type, image_url: url } = asObject(one);
    const id = idOf(url);
    return type === 'image' && id !== '' ? [picture(id)] : [];
  });
}

/** The id of `file-service://file-x` and `sediment://file_x`: what the name of its file begins with. */
function idOf(pointer: unknown): string {
  return /^[\w-]+:\/\/([\w-]+)/.exec(asText(pointer))?.[1] ?? '';
}

function picture(id: string): ImportedMedia {
  return { ...mediaOfId(id, '', ''), kind: 'image' };
}

function wordsOf(text: string): ImportedPart[] {
  return text === '' ? [] : [{ type: 'text', text }];
}
