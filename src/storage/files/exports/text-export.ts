import { withTimes } from '../../../model/audio/transcript';
import { excerptFrom } from '../../../model/chat/excerpt';
import { statusOf, type Message } from '../../../model/chat/message';
import {
  mediaOf,
  reasoningOf,
  refusalOf,
  sourcesOf,
  textOf,
  toolCallsOf,
  toolResultsOf,
} from '../../../model/chat/parts';
import { stretchesOf } from '../../../model/export/stretches';
import { titleOf, type Writing, type WrittenChat } from './transcript';

/** Puts Markdown into words without marks. */
export type ReadAsText = (markdown: string) => Promise<string>;

/** One chat as plain text, in pieces: what is shown of each message, without marks. */
export async function* chatAsText(
  { conversation, tree }: WrittenChat,
  writing: Writing,
  read: ReadAsText,
): AsyncGenerator<string> {
  const { choices, words } = writing;
  const title = titleOf(conversation, words);
  yield `${title}\n${'='.repeat(Math.min([...title].length, 72))}\n`;
  if (choices.hasFigures) yield `${words.chatFigures(conversation)}\n`;
  const { note = '' } = conversation;
  if (note.trim() !== '') yield `\n\n[${words.note}]\n\n${note.trim()}\n`;
  const { text } = conversation.systemPrompt;
  if (choices.hasSystemPrompt && text.trim() !== '') yield `\n\n[${words.roles.system}]\n\n${text.trim()}\n`;
  for (const [index, { after, messages }] of stretchesOf(tree, conversation.tipId, choices.versions).entries()) {
    const wanted = messages.filter(({ id }) => choices.only?.has(id) ?? true);
    if (index > 0 && wanted.length > 0)
      yield `\n\n${'-'.repeat(40)}\n${words.branch(after && excerptFrom(textOf(after)))}\n`;
    for (const message of wanted) yield await messageAsText(message, writing, read);
  }
}

/** One message under a line that says who wrote it, empty lines before it. */
export async function messageAsText(message: Message, writing: Writing, read: ReadAsText): Promise<string> {
  const { choices, words } = writing;
  const { role, name, reply } = message;
  const model = reply && choices.hasFigures ? `, ${reply.answeredBy ?? reply.model}` : '';
  const figures = choices.hasFigures ? words.figures(message) : '';
  const head = `[${words.roles[role]}${name === undefined ? '' : `: ${name}`}${model}]${figures === '' ? '' : ` ${figures}`}`;
  return `\n\n${[head, ...(await textsOf(message, writing, read))].join('\n\n')}\n`;
}

/** What a message says and holds, as paragraphs without marks. */
export async function textsOf(message: Message, writing: Writing, read: ReadAsText): Promise<string[]> {
  const { choices, words, place } = writing;
  const status = statusOf(message);
  const thoughts = choices.hasReasoning ? reasoningOf(message) : '';
  const written = async (text: string): Promise<string> =>
    message.role === 'assistant' ? (await read(text)).trim() : text.trim();
  const media = mediaOf(message).map(async (part) => {
    const placed = await place(part);
    if (placed.as === 'text') return `${words.attached(part)}:\n\n${placed.text}`;
    const heard = part.type === 'audio' && part.transcript ? `\n\n${withTimes(part.transcript)}` : '';
    return `[${words.attached(part)}${'href' in placed && !placed.href.startsWith('data:') ? `: ${placed.href}` : ''}]${heard}`;
  });
  const sources = sourcesOf(message).map(
    ({ title = '', url }, at) => `${at + 1}. ${[title, url].filter(Boolean).join(' ')}`,
  );
  return [
    thoughts.trim() === '' ? '' : `(${words.reasoning}: ${await written(thoughts)})`,
    await written(textOf(message)),
    refusalOf(message).trim(),
    ...toolCallsOf(message).map((call) => `${words.call(call.name)}\n${call.arguments}`),
    ...toolResultsOf(message).map(({ text, isError }) => `${words.result(isError)}\n${text}`),
    ...(await Promise.all(media)),
    sources.length === 0 ? '' : `${words.sources}:\n${sources.join('\n')}`,
    status === 'complete' ? '' : `(${words.status[status]})`,
  ].filter((part) => part !== '');
}
