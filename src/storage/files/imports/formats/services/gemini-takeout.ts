import { htmlToMarkdown } from '../../../../../media/documents/html';
import { descendants, parseHtml } from '../../../../../media/documents/markup';
import { isObject } from '../../../../../model/json';
import type { ImportedChat, ImportedMessage, ImportedPart, ImportFormat } from '../../imported';
import { asList, asObject, asText, LossCount } from '../../values';
import { chatOf, words } from '../common/chat';
import { promptIn, wordingOf, type Wording } from './activity-titles';

/** After so long without a prompt, the next begins a chat: the export does not say what belongs together. */
const gapMs = 30 * 60 * 1000;

/**
 * "My Activity" of Google Takeout, as JSON, of Gemini Apps: one entry for each prompt, the newest first, with the answer as HTML. Other
 * products have the same shape.
 */
export const geminiTakeout: ImportFormat = {
  name: 'gemini-takeout',
  unit: 'whole',
  recognises(sample) {
    const first = sample.type === 'list' ? asObject(sample.first) : {};
    const isActivity = ['header', 'title', 'time'].every((field) => typeof first[field] === 'string');
    return isActivity && ['safeHtmlItem', 'products', 'activityControls'].some((field) => Array.isArray(first[field]));
  },
  read(value) {
    const lost = new LossCount();
    const entries = asList(value).flatMap((one) => readEntry(one, lost) ?? []);
    const wording = wordingOf(entries.filter(({ answers }) => answers.length > 0).map(({ title }) => title));
    const turns = entries.flatMap((entry) => turnOf(entry, wording, lost) ?? []).toSorted((a, b) => a.time - b.time);
    return { chats: inChats(turns).flatMap((one) => chatOfTurns(one, lost) ?? []), prompts: [], losses: lost.losses };
  },
};

interface Entry {
  title: string;
  time: number;
  answers: ImportedPart[][];
  files: ImportedPart[];
  /** What stands below the title: a document that was made, or how many files are attached. */
  subtitle: string;
}

interface Turn {
  time: number;
  asked: ImportedPart[];
  answers: ImportedPart[][];
}

/** Null for entries of other products, which lie in a file of their own but in some exports. */
function readEntry(value: unknown, lost: LossCount): Entry | null {
  const entry = asObject(value);
  const products = [asText(entry['header']), ...asList(entry['products']).map(asText)];
  if (!isObject(value) || !products.some((name) => /gemini|bard/i.test(name))) {
    lost.add(isObject(value) ? 'setting' : 'message');
    return null;
  }
  const time = lost.time(entry['time']);
  // Its place among the others is all that is known of an entry, and comes with its time.
  if (time === null) {
    lost.add('message');
    return null;
  }
  const names = [...asList(entry['attachedFiles']).map(asText), asText(entry['imageFile'])].filter(Boolean);
  return {
    title: asText(entry['title']),
    time,
    answers: asList(entry['safeHtmlItem'])
      .map((item) => answerOf(asText(asObject(item)['html'])))
      .filter((parts) => parts.length > 0),
    files: [...new Set(names)].map(fileOf),
    subtitle: names.length > 0 ? '' : asText(asObject(asList(entry['subtitles'])[0])['name']),
  };
}

/** The answer as Markdown, with the pictures that it shows, which lie beside the file. */
function answerOf(html: string): ImportedPart[] {
  const names = descendants(parseHtml(html), 'img').map(({ attributes }) => attributes['src'] ?? '');
  const pictures = names.filter((name) => name !== '' && !/^(?:https?|data):/i.test(name));
  return [...words(htmlToMarkdown(html).text), ...[...new Set(pictures)].map(fileOf)];
}

function fileOf(name: string): ImportedPart {
  const kind = /\.(?:png|jpe?g|webp|gif|heic|avif)$/i.test(name)
    ? 'image'
    : /\.(?:mp3|wav|m4a|ogg|flac)$/i.test(name)
      ? 'audio'
      : 'file';
  return { type: 'media', kind, name, mediaType: '', origin: { kind: 'asset', path: name } };
}

/** A prompt with its answers; null for what the person did otherwise, such as opening the app or rating an answer. */
function turnOf(entry: Entry, wording: Wording, lost: LossCount): Turn | null {
  const { title, time, answers, files, subtitle } = entry;
  const prompt = promptIn(title, wording);
  if (prompt === null && answers.length === 0 && subtitle === '') {
    lost.add('hidden');
    return null;
  }
  // A document that was made: its title tells of it, its text stands below.
  const made = answers.length === 0 && prompt === null ? [words(subtitle)] : answers;
  const asked = [...files, ...words(prompt ?? title)];
  return asked.length === 0 && made.length === 0 ? null : { time, asked, answers: made };
}

function inChats(turns: readonly Turn[]): Turn[][] {
  const chats: Turn[][] = [];
  for (const turn of turns) {
    const last = chats.at(-1)?.at(-1);
    if (last && turn.time - last.time < gapMs) chats.at(-1)!.push(turn);
    else chats.push([turn]);
  }
  return chats;
}

/** Several answers to a prompt are versions; the first is the one that was shown. */
function chatOfTurns(turns: readonly Turn[], lost: LossCount): ImportedChat | null {
  const messages: ImportedMessage[] = [];
  let above: string | null = null;
  for (const [index, { time, asked, answers }] of turns.entries()) {
    const add = (id: string, role: 'user' | 'assistant', parts: ImportedPart[]): string => {
      messages.push({ id, parentId: above, role, parts, createdAt: time, model: null });
      return id;
    };
    // By its time, so that the chat is recognised when earlier prompts were deleted.
    const own = turns[index - 1]?.time === time ? `${time}~${index}` : `${time}`;
    if (asked.length > 0) above = add(own, 'user', asked);
    const shown = answers.map((parts, version) => add(`${own}-${version}`, 'assistant', parts))[0];
    above = shown ?? above;
  }
  // The only thing that is the same in every export.
  const id = new Date(turns[0]!.time).toISOString();
  return chatOf(messages, { id, tipId: above }, lost);
}
