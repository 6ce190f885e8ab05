import DOMPurify, { type Config } from 'dompurify';
import type { SafeHtml } from './block';
import { drawnElements, voidElements } from './reading/elements';

/**
 * Allows text and its structure, but nothing that loads, runs, styles, has an id, takes input, or could imitate the
 * app.
 */
const configuration: Config = {
  ALLOWED_TAGS: [...drawnElements].filter((name) => name !== 'img').concat('#text', 'data'),
  ALLOWED_ATTR: ['align', 'colspan', 'data-upright', 'dir', 'href', 'open', 'rowspan', 'start', 'title', 'value'],
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  // These attributes hold no address. Without this list, DOMPurify would allow only values that look like one.
  ADD_URI_SAFE_ATTR: ['align', 'colspan', 'dir', 'open', 'rowspan', 'start', 'title', 'value'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM: true,
};

interface HtmlPolicy {
  createHTML(html: string): unknown;
}

declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: { createHTML(html: string): string }): HtmlPolicy };
  }
}

let isConfigured = false;

/** Sanitizes a string into the children of an element that is on no page. */
function purify(html: string): HTMLElement {
  // Without a DOM, DOMPurify would return its input unchanged.
  if (!DOMPurify.isSupported) throw new Error('There is no DOM to sanitize with.');
  // Once: it reads a configuration that comes with a string anew each time.
  if (!isConfigured) DOMPurify.setConfig(configuration);
  isConfigured = true;
  return DOMPurify.sanitize(html, { RETURN_DOM: true }) as HTMLElement;
}

/** A tag as the drawing of markdown writes it. What is written in any other way fits no part of this. */
const tagOrSign = /<(\/?)([a-z][a-z0-9]*)(?: [a-z-]+(?:="[^"<>]*")?)*>|</g;

/**
 * Whether each of the tags in `html` is closed in it, in order: only then does nothing reach over into what follows. An open `<b>`
 * would make that bold, although it stands in an element of its own.
 */
function isSelfContained(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, name] of html.matchAll(tagOrSign)) {
    if (name === undefined || !drawnElements.has(name)) return false;
    if (voidElements.has(name)) continue;
    // A link in a link ends the outer one, and a table between the two may carry that over the end.
    if (slash === '' && name === 'a' && open.includes('a')) return false;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

function htmlOf({ innerHTML }: Element): string {
  return innerHTML;
}

/** Sanitizes self-contained strings in one document, each in an element of its own; empty where one reached out of its element. */
function purifyTogether(whole: readonly string[]): Element[] {
  // Each call makes a document, which takes longer than what is in it.
  const { children, childNodes } = purify(whole.map((html) => `<div>${html}</div>`).join(''));
  return children.length === whole.length && childNodes.length === whole.length ? [...children] : [];
}

/** Sanitizes strings, each by itself, and gives what became of each. */
function purified(all: readonly string[]): Map<string, string> {
  const whole = all.filter(isSelfContained);
  return new Map(purifyTogether(whole).map((element, place) => [whole[place]!, htmlOf(element)]));
}

let policy: HtmlPolicy | undefined;
/** The strings that are sanitized together, and what became of them. */
let asked: readonly string[] = [];
let known: ReadonlyMap<string, string> | null = null;

function createHTML(html: string): string {
  if (asked.length > 1) known ??= purified(asked);
  return known?.get(html) ?? htmlOf(purify(html));
}

/** Sanitizes strings, each by itself; many at once cost a fraction. No HTML reaches the page in any other way. Needs a DOM. */
export function sanitize(all: readonly string[]): SafeHtml[] {
  policy ??= window.trustedTypes?.createPolicy('tally', { createHTML }) ?? { createHTML };
  asked = all;
  known = null;
  const safe = all.map((html) => policy!.createHTML(html) as SafeHtml);
  asked = [];
  known = null;
  return safe;
}

/** Sanitizes strings, each by itself, into nodes that are on no page: what is saved as a file is made of them. Needs a DOM. */
export function sanitizedNodes(all: readonly string[]): DocumentFragment[] {
  const together = all.every(isSelfContained) ? purifyTogether(all) : [];
  return all.map((html, place) => {
    const nodes = document.createDocumentFragment();
    nodes.append(...(together[place] ?? purify(html)).childNodes);
    return nodes;
  });
}
