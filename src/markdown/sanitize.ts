import DOMPurify, { type Config } from 'dompurify';
import type { SafeHtml } from './block';
import { drawnElements } from './reading/elements';

/** Text and its structure; nothing that loads, runs, styles, names, asks for input, or looks like the app. */
const configuration: Config = {
  ALLOWED_TAGS: [...drawnElements].filter((name) => name !== 'img').concat('#text'),
  ALLOWED_ATTR: ['align', 'colspan', 'dir', 'href', 'open', 'rowspan', 'start', 'title'],
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  // The others hold no address: without this they would have to look like one.
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
  // Where it cannot work, DOMPurify gives back what it was given.
  if (!DOMPurify.isSupported) throw new Error('There is no DOM to sanitize with.');
  return DOMPurify.sanitize(html, configuration);
}

let policy: HtmlPolicy | undefined;

/** The one way from a string to HTML on the page. Needs a DOM. */
export function sanitize(html: string): SafeHtml {
  policy ??= window.trustedTypes?.createPolicy('tally', { createHTML: purify }) ?? { createHTML: purify };
  return policy.createHTML(html) as SafeHtml;
}
