import { withTimes } from '../../../model/audio/transcript';
import { excerptFrom } from '../../../model/chat/excerpt';
import type { Conversation } from '../../../model/chat/conversation';
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
import type { MediaPart } from '../../../model/chat/parts';
import { stretchesOf } from '../../../model/export/stretches';
import { closed, fenced, plainInline, target } from './markdown-signs';
import { titleOf, type Writing, type WrittenChat } from './transcript';

/** One chat as Markdown, in pieces. Texts stand as they were written, so far as they do not reach beyond their message. */
export async function* chatAsMarkdown({ conversation, tree }: WrittenChat, writing: Writing): AsyncGenerator<string> {
  const { choices, words } = writing;
  const title = titleOf(conversation, words);
  if (choices.hasFigures && !choices.isOneFile) yield frontMatter(title, conversation);
  yield `# ${plainInline(title)}\n`;
  const { note = '' } = conversation;
  if (note.trim() !== '') yield sections(`**${words.note}**`, own(note, writing));
  const { text } = conversation.systemPrompt;
  if (choices.hasSystemPrompt && text.trim() !== '') yield sections(`## ${words.roles.system}`, own(text, writing));
  for (const [index, { after, messages }] of stretchesOf(tree, conversation.tipId, choices.versions).entries()) {
    const wanted = messages.filter(({ id }) => choices.only?.has(id) ?? true);
    if (index > 0 && wanted.length > 0)
      yield sections('---', `*${plainInline(words.branch(after && excerptFrom(textOf(after))))}*`);
    for (const message of wanted) yield await messageAsMarkdown(message, writing);
  }
}

/** What programs that keep notes read of a file: strings of JSON are strings of YAML. */
function frontMatter(title: string, { createdAt, updatedAt, model, tags = [] }: Conversation): string {
  const facts = {
    title,
    created: new Date(createdAt).toISOString(),
    updated: new Date(updatedAt).toISOString(),
    ...(model === '' ? {} : { model }),
    ...(tags.length === 0 ? {} : { tags }),
    source: 'Tally',
  };
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value).toWellFormed()}\n`);
  return `---\n${lines.join('')}---\n\n`;
}

/** One message under its heading, an empty line before it. */
export async function messageAsMarkdown(message: Message, writing: Writing): Promise<string> {
  const { choices, words } = writing;
  const { reply } = message;
  const model = reply && choices.hasFigures ? ` (${plainInline(reply.answeredBy ?? reply.model)})` : '';
  const name = message.name === undefined ? '' : `: ${plainInline(message.name)}`;
  const figures = choices.hasFigures ? words.figures(message) : '';
  return sections(
    `## ${words.roles[message.role]}${name}${model}`,
    figures === '' ? '' : `*${plainInline(figures)}*`,
    ...(await contentOf(message, writing)),
  );
}

/** What a message says and holds, as paragraphs of Markdown. */
export async function contentOf(message: Message, writing: Writing): Promise<string[]> {
  const { choices, words } = writing;
  const status = statusOf(message);
  const thoughts = choices.hasReasoning ? reasoningOf(message) : '';
  const sources = sourcesOf(message);
  return [
    ...(thoughts.trim() === ''
      ? []
      : [`<details>\n<summary>${words.reasoning}</summary>\n\n${own(thoughts, writing, 'details')}\n\n</details>`]),
    own(textOf(message), writing),
    own(refusalOf(message), writing),
    ...toolCallsOf(message).map(
      (call) => `**${plainInline(words.call(call.name))}**\n\n${fenced(call.arguments, 'json')}`,
    ),
    ...toolResultsOf(message).map(({ text, isError }) => `**${words.result(isError)}**\n\n${fenced(text)}`),
    ...(await Promise.all(mediaOf(message).map((part) => attached(part, writing)))),
    sources.length === 0
      ? ''
      : `${words.sources}:\n\n${sources.map(({ title = '', url }, at) => `${at + 1}. ${link(title || url, url)}`).join('\n')}`,
    status === 'complete' ? '' : `*(${words.status[status]})*`,
  ].filter((part) => part !== '');
}

async function attached(part: MediaPart, writing: Writing): Promise<string> {
  const file = await placed(part, writing);
  return part.type === 'audio' && part.transcript ? `${file}\n\n${fenced(withTimes(part.transcript))}` : file;
}

async function placed(part: MediaPart, { place, words }: Writing): Promise<string> {
  const placed = await place(part);
  const name = words.attached(part);
  switch (placed.as) {
    case 'named':
      return `*[${plainInline(name)}]*`;
    case 'text':
      return `**${plainInline(name)}**\n\n${fenced(placed.text)}`;
    case 'picture':
      // A picture on the web would tell its server of everybody who opens the file.
      return placed.isOnWeb ? link(name, placed.href) : `!${link(name, placed.href)}`;
    default:
      return link(name, placed.href);
  }
}

function link(text: string, href: string): string {
  return href === '' ? plainInline(text) : `[${plainInline(text)}](${target(href)})`;
}

/** The text of a message, which ends what it begins and forges no heading of another message. */
function own(text: string, { words }: Writing, within?: 'details'): string {
  return closed(text.replace(/\r\n?/g, '\n'), Object.values(words.roles), within);
}

function sections(...parts: readonly string[]): string {
  return `\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
