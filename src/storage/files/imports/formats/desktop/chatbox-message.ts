import type { ImportedMessage, ImportedPart } from '../../imported';
import { asList, asObject, asText, asTextOrNull, mediaAt, type LossCount } from '../../values';
import { words } from '../common/chat';
import { textFile } from '../common/content';
import { speakerOf } from '../common/messages';
import { toolCall, toolResult } from '../common/tools';

/**
 * A message of Chatbox; null where it has nothing to show. Bytes are named by a key of the storage, which the file has in some
 * versions: `stored` is the whole of it.
 */
export function readMessage(
  message: Record<string, unknown>,
  stored: Record<string, unknown>,
  lost: LossCount,
): Omit<ImportedMessage, 'id' | 'parentId'> | null {
  const speaker = speakerOf(message['role']);
  if (!speaker) {
    lost.add('message');
    return null;
  }
  // What the app sends in place of older messages; they are all here.
  if (message['isSummary'] === true) {
    lost.add('summary');
    return null;
  }
  const role = speaker === 'tool' ? 'assistant' : speaker;
  const error = asText(message['error']);
  const content = contentOf(message, stored, lost);
  const parts = [
    ...asList(message['files']).flatMap((one) => fileOf(asObject(one), stored)),
    ...asList(message['links']).flatMap((one) => {
      const { url, title } = asObject(one);
      return asText(url) === '' ? [] : [mediaAt(asText(url), 'file', asText(title))];
    }),
    ...content,
    ...words(error),
  ];
  if (parts.length === 0) return null;
  return {
    role,
    parts,
    createdAt: lost.time(message['timestamp']),
    model: role === 'assistant' ? asTextOrNull(message['model']) : null,
    ...((error !== '' || message['generating'] === true) && { isUnfinished: true }),
  };
}

function contentOf(message: Record<string, unknown>, stored: Record<string, unknown>, lost: LossCount): ImportedPart[] {
  const thought = words(asText(message['reasoningContent']), 'reasoning');
  const pieces = asList(message['contentParts']).flatMap((one) => readPiece(asObject(one), stored, lost));
  const hasThought = pieces.some(({ type }) => type === 'reasoning');
  if (pieces.length > 0) return hasThought ? pieces : [...thought, ...pieces];
  const pictures = asList(message['pictures']).map((one) => picture(asObject(one), stored));
  return [...searchOf(message['webBrowsing']), ...thought, ...words(asText(message['content'])), ...pictures];
}

function readPiece(piece: Record<string, unknown>, stored: Record<string, unknown>, lost: LossCount): ImportedPart[] {
  switch (asText(piece['type'])) {
    case 'text':
      return words(asText(piece['text']));
    case 'reasoning':
      return words(asText(piece['text']), 'reasoning');
    case 'image':
      return [picture(piece, stored)];
    case 'tool-call': {
      const id = asText(piece['toolCallId']);
      const call = toolCall(id, asText(piece['toolName']), piece['args']);
      return 'result' in piece ? [call, toolResult(id, piece['result'], piece['state'] === 'error')] : [call];
    }
    // A notice of the app to the person.
    case 'info':
      lost.add('hidden');
      return [];
    default:
      lost.add('content');
      return [];
  }
}

function picture(piece: Record<string, unknown>, stored: Record<string, unknown>): ImportedPart {
  const url = asText(stored[asText(piece['storageKey'])]) || asText(piece['url']);
  const alt = asText(piece['ocrResult']);
  return { ...mediaAt(url, 'image'), ...(alt && { alt }) };
}

/** The text of a document is stored under its key. */
function fileOf(file: Record<string, unknown>, stored: Record<string, unknown>): ImportedPart[] {
  const text = asText(stored[asText(file['storageKey'])]);
  const name = asText(file['name']);
  if (text !== '' && !text.startsWith('data:')) return textFile(name, text);
  return [mediaAt(text || asText(file['url']), 'file', name, asText(file['fileType']))];
}

/** A search on the web, as older versions have it. */
function searchOf(value: unknown): ImportedPart[] {
  const { query, links } = asObject(value);
  const asked = asList(query).map(asText).filter(Boolean).join(', ');
  const pages = asList(links).flatMap((one): ImportedPart[] => {
    const { url, title } = asObject(one);
    return asText(url) === '' ? [] : [{ type: 'citation', url: asText(url), title: asText(title) }];
  });
  return asked === '' ? pages : [toolCall('', 'web_search', { query: asked }), ...pages];
}
