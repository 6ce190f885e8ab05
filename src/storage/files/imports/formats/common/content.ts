import { isObject } from '../../../../../model/json';
import type { ImportedMedia, ImportedPart } from '../../imported';
import { asList, asObject, asText, mediaAt, type LossCount } from '../../values';
import { words } from './chat';
import { toolCall, toolResult } from './tools';

/**
 * The content of a message as requests have it and most apps keep it: a string, or a list of pieces by `type`. It knows the pieces
 * of OpenAI's two interfaces, of Anthropic's, and their usual variations; others are counted.
 */
export function contentParts(content: unknown, lost: LossCount): ImportedPart[] {
  if (typeof content === 'string') return words(content);
  if (content === null || content === undefined) return [];
  const pieces = Array.isArray(content) ? (content as unknown[]) : [content];
  return pieces.flatMap((piece) => (typeof piece === 'string' ? words(piece) : readPiece(piece, lost)));
}

function readPiece(value: unknown, lost: LossCount): ImportedPart[] {
  const piece = asObject(value);
  switch (asText(piece['type'])) {
    case 'text':
    case 'input_text':
    case 'output_text':
      return words(textIn(piece['text']));
    case 'refusal':
      return asText(piece['refusal']) === '' ? [] : [{ type: 'refusal', text: asText(piece['refusal']) }];
    case 'thinking':
    case 'think':
    case 'reasoning':
      return words(textIn(piece['thinking'] ?? piece['think'] ?? piece['text']), 'reasoning');
    case 'image_url':
    case 'input_image':
      return [mediaAt(urlIn(piece['image_url']), 'image')];
    case 'image':
      return [imageOf(piece)];
    case 'input_audio':
    case 'audio_url':
      return [audioOf(piece)];
    case 'file':
    case 'input_file': {
      const file = isObject(piece['file']) ? piece['file'] : piece;
      return [mediaAt(asText(file['file_data']) || asText(file['url']), 'file', asText(file['filename']))];
    }
    case 'tool_use':
      return [toolCall(asText(piece['id']), asText(piece['name']), piece['input'])];
    case 'tool_result': {
      const said = contentParts(piece['content'], lost);
      const text = said.map((part) => (part.type === 'text' ? part.text : '')).join('\n\n');
      const media = said.filter((part) => part.type === 'media');
      return [toolResult(asText(piece['tool_use_id']), text, piece['is_error'] === true), ...media];
    }
    default: {
      // What has words is words, whatever it is called.
      const text = textIn(piece['text']);
      if (text === '') lost.add('content');
      return words(text);
    }
  }
}

/** The text of a piece: a string, or `value` of an object, as OpenAI's threads have it. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : asText(asObject(value)['value']);
}

/** An address, also one that stands as `url` in an object. */
function urlIn(value: unknown): string {
  return typeof value === 'string' ? value : asText(asObject(value)['url']);
}

/** Anthropic's `source`, or the `image` of other libraries. */
function imageOf(piece: Record<string, unknown>): ImportedMedia {
  const source = asObject(piece['source']);
  const type = asText(source['media_type']) || asText(piece['mimeType']);
  if (asText(source['data'])) return inText('image', asText(source['data']), '', type);
  return mediaAt(urlIn(source['url'] ?? piece['image'] ?? piece['url']), 'image', '', type);
}

function audioOf(piece: Record<string, unknown>): ImportedMedia {
  const { data, format } = asObject(piece['input_audio']);
  if (asText(data)) return inText('audio', asText(data), '', asText(format) && `audio/${asText(format)}`);
  return mediaAt(urlIn(piece['audio_url']), 'audio');
}

/** A picture, file or sound whose bytes stand in the file as Base64. */
export function inText(kind: ImportedMedia['kind'], data: string, name: string, mediaType: string): ImportedMedia {
  const origin: ImportedMedia['origin'] = data === '' ? { kind: 'missing' } : { kind: 'base64', data };
  return { type: 'media', kind, name, mediaType, origin };
}

/** A document of which only its text is in the file. */
export function textFile(name: string, text: string): ImportedPart[] {
  return text === ''
    ? []
    : [{ type: 'media', kind: 'file', name, mediaType: 'text/plain', origin: { kind: 'text', text } }];
}

/** All calls of a message in the shape of OpenAI's requests. */
export function callsOf(message: Record<string, unknown>): ImportedPart[] {
  const calls = asList(message['tool_calls']).map((call) => {
    const { id, function: called } = asObject(call);
    return toolCall(asText(id), asText(asObject(called)['name']), asObject(called)['arguments']);
  });
  const old = asObject(message['function_call']);
  return asText(old['name']) ? [...calls, toolCall('', asText(old['name']), old['arguments'])] : calls;
}
