import type { ExtraProblem, KeyProblem, UrlProblem } from '../../model/failure';
import { translated } from '../in-force.svelte';

type Phrase = [sentence: string, remedy: string];

/** What is wrong with a base URL that was typed, and what to do about it. */
export const urlPhrases = translated('urlPhrases', {
  empty: ['The base URL is empty.', 'Enter the address of the endpoint, such as https://api.openai.com/v1.'],
  'not-a-url': ['This isn’t a web address.', 'Enter one such as https://api.openai.com/v1.'],
  scheme: ['Only http and https addresses can be called.', 'Enter one such as https://api.openai.com/v1.'],
  ipv6: [
    'The page’s security policy can’t list an IPv6 address, so Tally can’t call one.',
    'Enter the server’s name, localhost, or its IPv4 address.',
  ],
  'key-in-query': ['The address has a key in it.', 'Remove it from the address, and enter it in its own field.'],
  credentials: ['The address has a user name or password in it.', 'Remove it, and enter the key in its own field.'],
} satisfies Record<UrlProblem, Phrase>);

/** The same of a header or a query parameter. */
export const extraPhrases = translated('extraPhrases', {
  'no-name': () => ['An extra header or query parameter has no name.', 'Name it, or remove it.'],
  'bad-name': (name) => [
    `“${name}” can’t be the name of a header.`,
    'Use letters, digits, and hyphens, without spaces or a colon.',
  ],
  forbidden: (name) => [`A page can’t set the header “${name}”.`, 'The browser sends its own. Remove it here.'],
  duplicate: (name) => [`“${name}” appears twice.`, 'Remove one of them.'],
  'no-value': (name) => [`“${name}” has no value.`, 'Enter it, or remove the row.'],
  newline: (name) => [`“${name}” has a line break in it.`, 'Copy it again: it must be one line.'],
  'not-latin': (name) => [
    `The value of “${name}” has a character that can’t be sent in a header.`,
    'Copy it again: look for typographic dashes or quotes.',
  ],
} satisfies Record<ExtraProblem, (name: string) => Phrase>);

/** The same of a key. */
export const keyPhrases = translated('keyPhrases', {
  spaces: ['The key has a space in it.', 'Copy it again: a key is one word.'],
  newline: ['The key has a line break in it.', 'Copy it again: a key is one line.'],
  'not-latin': ['The key has a character that can’t be sent.', 'Copy it again: look for typographic dashes or quotes.'],
} satisfies Record<KeyProblem, Phrase>);
