import DOMPurify, { type Config } from 'dompurify';
import type { SafeHtml } from './block';
import { drawnElements } from './reading/elements';

/**
 * Allows text and its structure, but nothing that loads, runs, styles, has an id, takes input, or could imitate the
 * app.
 */
const configuration: Config = {
  ALLOWED_TAGS: [...drawnElements].filter((name) => name !== 'img').concat('#text', 'data'),
  ALLOWED_ATTR: ['align', 'colspan', 'dir', 'href', 'open', 'rowspan', 'start', 'title'],
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  // These attributes hold no address. Without this list, DOMPurify would allow only values that look like one.
  ADD_URI_SAFE_ATTR: ['align', 'colspan', 'dir', 'open', 'rowspan', 'start', 'title'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_TRUSTED_TYPE: false,
};

interface HtmlPolicy {
  createHTML(html: string): unknown;
}

declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: { createHTML(html: string): string }): HtmlPolicy };
  }
}

function purify(html: string): string {
  // Without a DOM, DOMPurify would return its input unchanged.
  if (!DOMPurify.isSupported) throw new Error('There is no DOM to sanitize with.');
  return DOMPurify.sanitize(html, configuration);
}

let policy: HtmlPolicy | undefined;

/** Sanitizes a string. No HTML reaches the page in any other way. Needs a DOM. */
export function sanitize(html: string): SafeHtml {
  policy ??= window.trustedTypes?.createPolicy('tally', { createHTML: purify }) ?? { createHTML: purify };
  return policy.createHTML(html) as SafeHtml;
}

/** Sanitizes a string into nodes that are on no page: what is saved as a file is made of them. Needs a DOM. */
export function sanitizedNodes(html: string): DocumentFragment {
  if (!DOMPurify.isSupported) throw new Error('There is no DOM to sanitize with.');
  const nodes = DOMPurify.sanitize(html, { ...configuration, RETURN_DOM_FRAGMENT: true });
  return document.importNode(nodes, true);
}
