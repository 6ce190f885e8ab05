import { excerptFrom } from '../../../model/chat/excerpt';
import { textOf } from '../../../model/chat/parts';
import { stretchesOf } from '../../../model/export/stretches';
import { asWritten } from '../../../markdown/static/static-text';
import { titleOf, type Writing, type WrittenChat } from '../../../storage/files/exports/transcript';
import type { PageLook } from '../form';
import { articleOf, element, markupOf } from './article';
import style from './page.css?raw';

/**
 * A saved page runs nothing and asks nobody for anything: all that it shows is in it, or in the folder beside it. Styles are allowed
 * as attributes because formulas have some.
 */
function policy(isBeside: boolean): string {
  const media = isBeside ? "data: 'self' file:" : 'data:';
  return `default-src 'none'; style-src 'unsafe-inline'; img-src ${media}; media-src ${media}; base-uri 'none'; form-action 'none'`;
}

/** A page up to its first chat. */
export function pageHead(title: string, { language, direction, media }: PageLook): string {
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(media === 'beside')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Tally">
${markupOf(element('title', title))}
<style>
${style}</style>
</head>
<body>
<main>
`;
}

export { style as pageStyle };

export const pageTail = '</main>\n</body>\n</html>\n';

/** One chat as a part of a page, in pieces. */
export async function* chatAsHtml(
  chat: WrittenChat,
  writing: Writing,
  finish: PageLook['finish'],
): AsyncGenerator<string> {
  yield '<section>\n';
  for await (const node of chatNodes(chat, writing, finish)) yield `${markupOf(node)}\n`;
  yield '</section>\n';
}

/** What the person has noted about the chat. */
function noteOf(note: string, label: string): HTMLElement {
  const article = element('article', '', 'system');
  article.appendChild(element('header', '')).append(element('h2', label));
  article.append(asWritten(note));
  return article;
}

/** A chat's heading, the note on it, its system prompt, and an article for each message. */
export async function* chatNodes(
  { conversation, tree }: WrittenChat,
  writing: Writing,
  finish: PageLook['finish'],
): AsyncGenerator<HTMLElement> {
  const { choices, words } = writing;
  const heading = element('h1', titleOf(conversation, words));
  heading.dir = 'auto';
  yield heading;
  if (choices.hasFigures) yield element('p', words.chatFigures(conversation), 'figures');
  const { note = '' } = conversation;
  if (note.trim() !== '') yield noteOf(note, words.note);
  const { text } = conversation.systemPrompt;
  if (choices.hasSystemPrompt && text.trim() !== '') {
    const article = element('article', '', 'system');
    article.appendChild(element('header', '')).append(element('h2', words.roles.system));
    article.append(asWritten(text));
    yield article;
  }
  for (const [index, { after, messages }] of stretchesOf(tree, conversation.tipId, choices.versions).entries()) {
    const wanted = messages.filter(({ id }) => choices.only?.has(id) ?? true);
    if (index > 0 && wanted.length > 0) yield element('p', words.branch(after && excerptFrom(textOf(after))), 'branch');
    for (const message of wanted) yield await articleOf(message, writing, finish);
  }
}
