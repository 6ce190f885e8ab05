import { htmlToMarkdown } from '../../../../../media/documents/html';
import { parseJson } from '../../../../../model/parse-json';
import type { ImportedPart, ImportFormat } from '../../imported';
import { chainOf } from '../../tree';
import { asList, asObject, asText, asTextOrNull, LossCount } from '../../values';
import { chatOf, words } from '../common/chat';
import { callsOf, contentParts } from '../common/content';
import { speakerOf, withToolTurns, type LooseMessage, type Speaker } from '../common/messages';
import { toolCall, toolResult } from '../common/tools';
import { firstOf, idOf } from './records';

/** ShareGPT, as a list or as lines: `conversations` of `{from, value}`. Old ones have the answers as HTML. There are no times. */
export const sharegpt: ImportFormat = {
  name: 'sharegpt',
  unit: 'element',
  recognises: (sample) => {
    const turn = asObject(asList(asObject(firstOf(sample))['conversations'])[0]);
    return ('from' in turn && 'value' in turn) || ('role' in turn && 'content' in turn);
  },
  read(value) {
    const lost = new LossCount();
    const { title, model, system, tools, conversations } = asObject(value);
    const row = asList(conversations).flatMap((one) => readTurn(asObject(one), lost) ?? []);
    // What the model could have called.
    if (asText(tools) !== '' || asList(tools).length > 0) lost.add('tool');
    const chat = chatOf(
      chainOf(withToolTurns(row)),
      { id: idOf(value), title: asText(title), model: asTextOrNull(model), systemPrompt: asText(system) },
      lost,
    );
    return { chats: chat ? [chat] : [], prompts: [], losses: lost.losses };
  },
};

const ownSpeakers: ReadonlyMap<string, Speaker> = new Map([
  ['chatgpt', 'assistant'],
  ['bing', 'assistant'],
  ['bard', 'assistant'],
  ['claude', 'assistant'],
  ['function_call', 'assistant'],
  ['observation', 'tool'],
  ['function_response', 'tool'],
  ['ipython', 'tool'],
]);

function readTurn(turn: Record<string, unknown>, lost: LossCount): LooseMessage | null {
  const from = asText(turn['from']) || asText(turn['role']);
  const speaker = ownSpeakers.get(from.toLowerCase()) ?? speakerOf(from);
  if (!speaker) {
    lost.add('message');
    return null;
  }
  const parts = partsOf(from, speaker, turn, lost);
  return parts.length === 0
    ? null
    : { id: null, role: speaker === 'tool' ? 'assistant' : speaker, parts, createdAt: null, model: null };
}

function partsOf(from: string, speaker: Speaker, turn: Record<string, unknown>, lost: LossCount): ImportedPart[] {
  const value = turn['value'] ?? turn['content'];
  if (from === 'function_call') return callIn(asText(value));
  const parts = contentParts(value, lost);
  if (speaker === 'tool') {
    const text = parts.map((part) => (part.type === 'text' ? part.text : '')).join('\n\n');
    return [toolResult(asText(turn['tool_call_id']), text)];
  }
  if (speaker !== 'assistant') return parts;
  return [
    ...parts.map((part) => (part.type === 'text' ? { ...part, text: withoutHtml(part.text) } : part)),
    ...callsOf(turn),
  ];
}

/** A call is `{"name", "arguments"}`. */
function callIn(text: string): ImportedPart[] {
  const call = parseJson(text);
  const calls = (Array.isArray(call) ? (call as unknown[]) : [call]).map(asObject);
  if (!calls.every(({ name }) => asText(name) !== '')) return words(text);
  return calls.map(({ name, arguments: args }) => toolCall('', asText(name), args));
}

/** What was copied out of a page, as the page had it; an answer that only begins with a tag is none. */
function withoutHtml(text: string): string {
  const isPage = /^\s*<(?:div|p|ol|ul|pre)\b[^<>]*>/.test(text) && /<\/(?:div|p|ol|ul|pre)>\s*$/.test(text);
  return isPage ? htmlToMarkdown(text).text : text;
}
