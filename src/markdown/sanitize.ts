import DOMPurify, { type Config } from 'dompurify';
import type { SafeHtml } from './block';

/** Text and its structure; nothing that loads, runs, styles, names, asks for input, or looks like the app. */
const configuration: Config = {
  ALLOWED_TAGS: (
    'a b blockquote br caption cite code dd del details dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q ' +
    'rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead tr u ul var #text'
  ).split(' '),
  ALLOWED_ATTR: ['align', 'colspan', 'href', 'rowspan', 'start', 'title'],
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  // The others hold no address: without this they would have to look like one.
  ADD_URI_SAFE_ATTR: ['align', 'colspan', 'rowspan', 'start', 'title'],
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
