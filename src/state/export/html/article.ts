import { statusOf, type Message } from '../../../model/chat/message';
import {
  mediaOf,
  reasoningOf,
  refusalOf,
  sourcesOf,
  textOf,
  toolCallsOf,
  toolResultsOf,
  type MediaPart,
} from '../../../model/chat/parts';
import { asWritten, isLong, staticText } from '../../../markdown/static/static-text';
import type { Writing } from '../../../storage/files/exports/transcript';
import type { PageLook } from '../form';

/** Characters of an address on paper. */
const mostPrinted = 80;

/** A message as an element that needs nothing else: who, when and what it cost, then what it says and holds. */
export async function articleOf(message: Message, writing: Writing, finish: PageLook['finish']): Promise<HTMLElement> {
  const { choices, words } = writing;
  const { role, name, reply } = message;
  const article = element('article', '', role);
  const header = article.appendChild(element('header', ''));
  const who = header.appendChild(element('h2', words.roles[role]));
  if (name !== undefined) who.append(' ', isolated(name));
  if (choices.hasFigures) {
    const facts = [reply?.answeredBy ?? reply?.model ?? '', words.figures(message)].filter((part) => part !== '');
    const figures = header.appendChild(element('p', '', 'figures'));
    for (const [index, fact] of facts.entries()) figures.append(...(index === 0 ? [] : [' · ']), isolated(fact));
  }
  article.append(...(await contentOf(message, writing)));
  const nodes = document.createDocumentFragment();
  nodes.append(article);
  await finish(nodes);
  for (const anchor of article.querySelectorAll('a')) {
    anchor.rel = 'noopener noreferrer';
    const address = printedAddress(anchor.getAttribute('href') ?? '');
    if (address !== '' && !anchor.textContent?.includes(address)) anchor.dataset['address'] = address;
  }
  return article;
}

/** What stands on paper of an address: enough to find the page by, without what only a program reads. */
function printedAddress(href: string): string {
  const bare = /^https?:\/\/(?:www\.)?([^?#]+)/i.exec(href)?.[1]?.replace(/\/$/, '') ?? '';
  return bare.length > mostPrinted ? `${bare.slice(0, mostPrinted)}…` : bare;
}

/** What a message says and holds. */
export async function contentOf(message: Message, writing: Writing): Promise<Node[]> {
  const { choices, words } = writing;
  const status = statusOf(message);
  const nodes: Node[] = [];
  const thoughts = choices.hasReasoning ? reasoningOf(message) : '';
  if (thoughts.trim() !== '') {
    const details = element('details', '', 'reasoning');
    details.append(element('summary', words.reasoning), await staticText(thoughts));
    nodes.push(details);
  }
  const text = textOf(message);
  if (text !== '') {
    const said = element('div', '', 'said');
    said.dir = 'auto';
    said.append(message.role === 'assistant' ? await staticText(text) : asWritten(text));
    nodes.push(said);
  }
  const refusal = refusalOf(message);
  if (refusal !== '') nodes.push(asWritten(refusal));
  for (const { name, arguments: json } of toolCallsOf(message)) nodes.push(captioned(words.call(name), json));
  for (const { text: result, isError } of toolResultsOf(message)) nodes.push(captioned(words.result(isError), result));
  for (const part of mediaOf(message)) nodes.push(await mediaNode(part, writing));
  const sources = sourcesOf(message);
  if (sources.length > 0) {
    const list = element('ol', '');
    for (const { title = '', url } of sources)
      list.appendChild(element('li', '')).append(/^https?:/i.test(url) ? link(title || url, url) : title || url);
    nodes.push(element('p', words.sources, 'note'), list);
  }
  if (status !== 'complete') nodes.push(element('p', words.status[status], 'note'));
  return nodes;
}

async function mediaNode(part: MediaPart, { place, words }: Writing): Promise<Node> {
  const placed = await place(part);
  const name = words.attached(part);
  if (placed.as === 'named') return element('p', name, 'note');
  if (placed.as === 'text') return captioned(name, placed.text);
  const { href } = placed;
  if (placed.isOnWeb) return paragraphOf(/^https?:/i.test(href) ? link(name, href) : name);
  const figure = element('figure', '', 'media');
  if (placed.as === 'picture') {
    const picture = figure.appendChild(document.createElement('img'));
    picture.alt = (part.type === 'image' && part.alt) || name;
    if (part.type === 'image' && part.size) {
      picture.width = part.size.width;
      picture.height = part.size.height;
    }
    picture.setAttribute('src', href);
    return figure;
  }
  if (placed.as === 'sound') {
    const sound = figure.appendChild(document.createElement('audio'));
    sound.controls = true;
    sound.preload = 'none';
    sound.setAttribute('src', href);
  }
  const file = figure.appendChild(element('figcaption', '')).appendChild(link(name, href));
  file.download = part.name;
  return figure;
}

function captioned(caption: string, text: string): HTMLElement {
  const figure = element('figure', '', isLong(text) ? 'long' : '');
  figure.append(element('figcaption', caption));
  figure.appendChild(element('pre', '')).appendChild(element('code', text));
  return figure;
}

function paragraphOf(content: Node | string): HTMLElement {
  const paragraph = element('p', '');
  paragraph.append(content);
  return paragraph;
}

function isolated(text: string): HTMLElement {
  return element('bdi', text);
}

function link(text: string, href: string): HTMLAnchorElement {
  const anchor = element('a', text);
  anchor.setAttribute('href', href);
  return anchor;
}

/** A new element with `text` in it, that is on no page. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
  className = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (text !== '') made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}

/** An element as text that a browser reads as HTML and as XML. */
export function markupOf(node: Element): string {
  // Signs that XML cannot hold would make the whole picture of a message unreadable.
  return new XMLSerializer().serializeToString(node).replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '\uFFFD');
}
