import type { Conversation } from '../../../model/chat/conversation';
import { statusOf, type Message, type Role } from '../../../model/chat/message';
import { mediaOf, reasoningOf, refusalOf, textOf, type MediaPart } from '../../../model/chat/parts';

const speakers: Record<Role, string> = { system: 'System', user: 'User', assistant: 'Assistant' };

/** One chat as Markdown text: its system prompt and the messages of `branch`, as they were written. Reasoning is folded away. */
export function conversationAsMarkdown(conversation: Conversation, branch: readonly Message[]): string {
  const title = conversation.title.replace(/\s+/gu, ' ').trim() || 'Conversation';
  const { text } = conversation.systemPrompt;
  const sections = [
    `# ${title}`,
    ...(text === '' ? [] : [`## ${speakers.system}`, text]),
    ...branch.flatMap(sectionsOf),
  ];
  return `${sections.join('\n\n')}\n`;
}

function sectionsOf(message: Message): string[] {
  const { reply } = message;
  const status = statusOf(message);
  const heading = `## ${speakers[message.role]}${reply ? ` (${reply.answeredBy ?? reply.model})` : ''}`;
  const thoughts = reasoningOf(message);
  const reasoning =
    thoughts === '' ? [] : [`<details>\n<summary>Reasoning</summary>\n\n${closedFences(thoughts)}\n\n</details>`];
  const texts = [closedFences(textOf(message)), refusalOf(message)].filter((part) => part !== '');
  return [
    heading,
    ...reasoning,
    ...texts,
    ...mediaOf(message).map(attached),
    ...(status === 'complete' ? [] : [`*(${status})*`]),
  ];
}

/** What is attached to a message, or came with it, by its name or kind. */
function attached({ type, name, mediaType }: MediaPart): string {
  const kind = [name, mediaType].filter((part) => part !== '').join(', ');
  return `*[${kind === '' ? type : kind}]*`;
}

/** A code block that a cut-off text left open is closed, so that it does not take in all that follows. */
function closedFences(text: string): string {
  let open: string | null = null;
  for (const line of text.split('\n')) {
    const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    const marks = fence?.[1] ?? '';
    if (open === null) open = marks || null;
    else if (marks.startsWith(open) && fence?.[2]?.trim() === '') open = null;
  }
  return open === null ? text : `${text.replace(/\n$/, '')}\n${open}`;
}
