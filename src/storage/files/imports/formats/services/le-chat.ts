import type { ImportedChat, ImportedPart, ImportFormat } from '../../imported';
import { chainOf } from '../../tree';
import { asId, asList, asObject, asText, LossCount, mediaAt } from '../../values';
import { chatOf, words } from '../common/chat';
import { textFile } from '../common/content';
import { speakerOf, withToolTurns, type LooseMessage } from '../common/messages';
import { toolCall, toolResult } from '../common/tools';

/** Mistral's Le Chat: a file a chat, a bare list of messages in no order, without a title. Its files lie in a folder beside it. */
export const leChat: ImportFormat = {
  name: 'le-chat',
  unit: 'whole',
  recognises(sample) {
    const first = sample.type === 'list' ? asObject(sample.first) : {};
    return typeof first['chatId'] === 'string' && 'contentChunks' in first && 'createdAt' in first;
  },
  read(value) {
    const lost = new LossCount();
    const chat = readChat(asList(value), lost);
    return { chats: chat ? [chat] : [], prompts: [], losses: lost.losses };
  },
};

function readChat(list: readonly unknown[], lost: LossCount): ImportedChat | null {
  const id = asId(list.map((one) => asObject(one)['chatId']).find((one) => one !== undefined));
  const row = list.flatMap((one) => readMessage(asObject(one), lost) ?? []);
  // Sorting is stable: messages of the same moment, or without one, keep their order.
  const sorted = row.toSorted((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0));
  return chatOf(chainOf(withToolTurns(sorted)), { id }, lost);
}

function readMessage(message: Record<string, unknown>, lost: LossCount): LooseMessage | null {
  const speaker = speakerOf(message['role']);
  if (!speaker) {
    lost.add('message');
    return null;
  }
  const quotes = asList(message['quotes']).map((one) => asText(one) || asText(asObject(one)['text']));
  lost.add('content', quotes.filter((text) => text === '').length);
  if (asText(message['reaction']) !== '' && message['reaction'] !== 'neutral') lost.add('rating');
  const chunks = asList(message['contentChunks']);
  const said = chunks.flatMap((chunk) => readChunk(asObject(chunk), lost));
  const hasWords = said.some(({ type }) => type === 'text');
  const parts = [
    ...quotes.filter(Boolean).flatMap((text) => words(`${text.replaceAll(/^/gm, '> ')}\n\n`)),
    ...asList(message['files']).map((file) => fileOf(asObject(file), asText(message['chatId']))),
    ...joined(said),
    // The content repeats the words of the chunks.
    ...(hasWords ? [] : words(asText(message['content']))),
    ...asList(message['canvas']).flatMap((one) => canvasOf(asObject(one), lost)),
  ];
  if (parts.length === 0) return null;
  return {
    id: asId(message['id']),
    role: speaker === 'tool' ? 'assistant' : speaker,
    parts,
    createdAt: lost.time(message['createdAt']),
    model: null,
  };
}

function readChunk(chunk: Record<string, unknown>, lost: LossCount): ImportedPart[] {
  switch (asText(chunk['type'])) {
    case 'text':
      return words(asText(chunk['text']));
    case 'thinking':
      return words(thoughtIn(chunk['thinking']), 'reasoning');
    case 'tool_call': {
      const id = asText(chunk['id']);
      const call = toolCall(id, asText(chunk['name']), chunk['publicArguments']);
      const result = chunk['publicResult'];
      const said =
        result === undefined || result === null || result === ''
          ? []
          : [toolResult(id, result, chunk['success'] === false)];
      return [call, ...said];
    }
    case 'image_url':
      return [mediaAt(asText(chunk['imageUrl']), 'image')];
    default:
      // A `reference` names what a tool found by a number of the tool's own.
      lost.add('content');
      return [];
  }
}

function thoughtIn(value: unknown): string {
  return (
    asText(value) ||
    asList(value)
      .map((one) => asText(asObject(one)['text']))
      .join('')
  );
}

/** Words that follow each other are one part: a reference stood between them, within a sentence. */
function joined(parts: readonly ImportedPart[]): ImportedPart[] {
  const joint: ImportedPart[] = [];
  for (const part of parts) {
    const last = joint.at(-1);
    if (part.type === 'text' && last?.type === 'text')
      joint[joint.length - 1] = { ...last, text: last.text + part.text };
    else joint.push(part);
  }
  return joint;
}

function fileOf(file: Record<string, unknown>, chatId: string): ImportedPart {
  const name = asText(file['name']);
  const kind = file['type'] === 'image' ? 'image' : 'file';
  return { type: 'media', kind, name, mediaType: '', origin: { kind: 'asset', path: `chat-${chatId}-files/${name}` } };
}

/** A document that was written beside the chat. */
function canvasOf(canvas: Record<string, unknown>, lost: LossCount): ImportedPart[] {
  const text = asText(canvas['content']) || asText(canvas['text']);
  if (text === '') lost.add('content');
  return textFile(asText(canvas['title']) || asText(canvas['name']), text);
}
