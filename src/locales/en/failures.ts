import type { RefusableInput } from '../../model/endpoint/learnt';
import type { FailureKind } from '../../model/failure';
import { count, usd } from '../format';
import { translated } from '../in-force.svelte';

/** What happened, and what to do about it. */
type Phrase = [sentence: string, remedy: string];

/** Failures; which of these are said is decided in `../explain.ts`. */
export const failureWords = translated('failureWords', {
  plain: {
    offline: ['You’re offline.', 'Connect to the network, then retry. Your message is kept.'],
    unreachable: [
      'Nothing answered at this address.',
      'Check that the server is running, that the address is right, and that no firewall or content blocker is in the way.',
    ],
    cors: [
      'The server is up, but it doesn’t allow this page to call it (CORS).',
      'Allow this page’s origin in the server’s settings, or use a proxy of your own.',
    ],
    'hidden-answer': [
      'The server got the request, but this page can’t read its answer.',
      'Most often the key is wrong, and the browser hides the server’s error because it has no CORS headers. Check the key. If it’s right, retry.',
    ],
    redirected: [
      'The server redirects to another address.',
      'Tally doesn’t follow redirects, so your key goes nowhere else. Enter the final address as the base URL.',
    ],
    'local-network-denied': [
      'The browser doesn’t allow this page to reach your local network.',
      'Allow “Local network access” for this page in the browser’s site settings, then retry.',
    ],
    'mixed-content': [
      'This page was opened over https, so the browser blocks a plain http address.',
      'Use an https address, a server on localhost, or open Tally from a file.',
    ],
    'vault-locked': ['Your keys are locked.', 'Enter the passphrase to unlock them for this visit.'],
    'no-endpoint': ['This chat has no endpoint.', 'Choose a model.'],
    'no-model': ['No model is chosen.', 'Choose one, or type its name.'],
    overloaded: ['The server is overloaded.', 'Wait a moment, then retry.'],
    'too-large': ['The request is too large for the server.', 'Shorten the message or start a new chat.'],
    unauthorized: [
      'The key wasn’t accepted.',
      'Check the key in Settings → Endpoints: it may be mistyped, revoked, or for another provider.',
    ],
    forbidden: [
      'The server refused this request.',
      'Your key may not have access, or the provider doesn’t serve your region or this page.',
    ],
    'data-policy': [
      'Your privacy settings at the provider rule out every host of this model.',
      'Change them there (at OpenRouter: Settings → Privacy), or choose another model.',
    ],
    'system-role': [
      'This model doesn’t take a system prompt.',
      'Send the system prompt within the first message, or clear it.',
    ],
    'model-not-found': ['The server has no model with that name.', 'Choose another model.'],
    'wrong-path': ['This address doesn’t offer the endpoint’s interface.', 'Check the base URL. Should it end in /v1?'],
    quota: ['Your account has no credit or quota left.', 'Waiting won’t help. Check your billing at the provider.'],
    'content-filter': ['The provider’s content filter refused this.', 'Change the wording, or use another model.'],
    'bad-response': [
      'The server answered, but not with a reply.',
      'Check the base URL. A proxy or a login page may be in the way.',
    ],
    'cut-off': [
      'The connection was lost before the reply was finished.',
      'What arrived is kept. Continue from there, or regenerate it.',
    ],
    'summary-empty': [
      'The model wrote no summary.',
      'It may have used all its tokens for reasoning. Try again, choose another model, or drop the oldest turns.',
    ],
    'tab-closed': [
      'The tab was closed while the reply was arriving.',
      'What arrived is kept. Continue from there, or regenerate it.',
    ],
    'part-missing': [
      'Part of Tally couldn’t be loaded: it was updated, or you’re offline.',
      'Reload the page, then try again. What you typed is kept.',
    ],
    'storage-full': [
      'The browser’s storage is full.',
      'Your chats stay in memory for now. Save a backup in Settings → Data, then delete what you don’t need.',
    ],
    'storage-denied': [
      'This browser doesn’t let the page store anything.',
      'Your chats last until you close the tab. Private windows and blocked cookies can cause this.',
    ],
    'storage-gone': [
      'The browser has deleted what was stored here.',
      'Restore a backup in Settings → Data. What’s open stays in memory.',
    ],
    'storage-newer': [
      'Another tab is running a newer version of Tally, and this one can’t read its data.',
      'Reload this page.',
    ],
  } satisfies Partial<Record<FailureKind, Phrase>>,
  /** In the form of the endpoint, where what may be wrong is entered. */
  inForm: {
    offline: 'Connect to the network, then test again.',
    'local-network-denied':
      'Allow “Local network access” for this page in the browser’s site settings, then test again.',
    'key-missing': 'A key is sent only to the origin it was saved for. Enter it above.',
    unauthorized: 'Check the key above: it may be mistyped, revoked, or for another provider.',
    'hidden-answer':
      'Most often the key is wrong, and the browser hides the server’s error because it has no CORS headers. Check the key above.',
    timeout: 'Check that the server is running and the address is right, then test again.',
    'cut-off': 'Test again. If it keeps happening, check the server’s log.',
    'rate-limited': 'Wait a moment, then test again.',
    overloaded: 'Wait a moment, then test again.',
    server: 'Test again. If it keeps failing, check the provider’s status page.',
  } satisfies Partial<Record<FailureKind, string>>,
  /** Where nothing of a reply had come. */
  empty: {
    'cut-off': ['The connection was lost before any of the reply arrived.', 'Check your connection, then retry.'],
    'tab-closed': [
      'The tab was closed before any of the reply arrived.',
      'The prompt may still have been billed. Retry to ask for it again.',
    ],
  } satisfies Partial<Record<FailureKind, Phrase>>,
  inputs: {
    image: 'pictures',
    audio: 'audio',
    video: 'videos',
    file: 'this kind of file',
  } satisfies Record<RefusableInput, string>,
  headersRefused: (headers: string): Phrase => [
    `This page can’t read the server’s answer. It may not accept ${headers} from a page (CORS).`,
    'Browsers ask first, and some providers allow only the headers they know. Remove the header, or allow it in the server’s or your proxy’s settings. If it worked before, check the key.',
  ],
  extrasMissing: (names: string, origin: string): Phrase => [
    `There’s no value for ${names}, which every request to ${origin} needs.`,
    'It’s kept like a key, and sent only to the origin it was saved for. Enter it in Settings → Endpoints.',
  ],
  keyMissing: (origin: string): Phrase => [
    `There’s no key for ${origin}.`,
    'A key is sent only to the origin it was saved for. Enter it in Settings → Endpoints.',
  ],
  otherInterface: (name: string): Phrase => [
    `The server answered in an interface other than this endpoint’s: ${name}.`,
    'Use that interface for this endpoint, or check the base URL.',
  ],
  unknownDialect: (dialect: string): Phrase => [
    `This endpoint uses “${dialect}”, which this version of Tally doesn’t know.`,
    'Reload to get the newest version, or choose another interface in Settings → Endpoints.',
  ],
  /** `after`: in seconds, with their unit. */
  noAnswer: (after: string): Phrase => [
    `The server didn’t respond within ${after}.`,
    'Retry, or allow more time in Settings → Endpoints.',
  ],
  silent: (after: string): Phrase => [
    `The server sent nothing more for ${after}.`,
    'Continue or retry, or allow more time in Settings → Endpoints.',
  ],
  rateLimited: 'You’ve reached the server’s rate limit.',
  waitAMoment: 'Wait a moment, then retry.',
  retryIn: (wait: string) => `Retry in ${wait}.`,
  resetsAfter: (wait: string) => `The limit resets ${wait} after the request.`,
  serverFailed: {
    /** `status`: of HTTP. */
    at: (status: number) => `The server failed (${status}).`,
    inReply: 'The server failed in the middle of the reply.',
    before: 'The server took the request, then failed.',
    remedy: 'Retry. If it keeps failing, check the provider’s status page.',
    remedyInReply:
      'What arrived is kept. Continue from there, or regenerate it. If it keeps failing, check the provider’s status page.',
  },
  tooLong: {
    known: (asked: number, limit: number) => `The request has ${count(asked)} tokens; the model takes ${count(limit)}.`,
    unknown: 'The request is longer than the model’s context window.',
    remedy: 'Leave out earlier turns, start a new chat, or choose a model with a larger window.',
  },
  badRequest: {
    whole: 'The server didn’t accept the request.',
    of: (parameter: string) => `The server didn’t accept “${parameter}”.`,
    see: 'See what it said, and change the request.',
    change: 'Change or clear it in the inspector, then retry.',
  },
  inputRefused: {
    /** `input`: one of `inputs`. */
    of: (input: string) => `This model or server doesn’t take ${input}.`,
    file: 'Send it as text, leave it out, or choose another model.',
    other: 'Leave that out, or choose another model.',
  },
  replyTooLong: (limit: number, isKept: boolean): Phrase => [
    `The server sent more than ${count(limit)} characters, so Tally stopped reading.`,
    `${isKept ? 'What arrived is kept. ' : ''}Ask for a shorter reply, or for one part at a time.`,
  ],
  overBudget: {
    month: (limitUsd: number) => `Not sent: this would exceed your hard limit of ${usd(limitUsd)} a month.`,
    chat: (limitUsd: number) => `Not sent: this would exceed your hard limit of ${usd(limitUsd)} a chat.`,
    remedy: 'Raise the limit in Settings → Budget, then retry.',
  },
  costly: (requestUsd: number, limitUsd: number): Phrase => [
    `Not sent: this would cost ${usd(requestUsd)} before the reply, and you’re asked above ${usd(limitUsd)}.`,
    'Send it anyway, or raise that amount in Settings → Budget.',
  ],
});
