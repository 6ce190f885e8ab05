import type { RefusableInput } from '../../model/endpoint/learnt';
import type { Failure, FailureKind } from '../../model/failure';
import { count, usd, wait } from '../format';
import { extraPhrases, keyPhrases, urlPhrases } from './invalid';

/** A failure in words that a person can act on. */
export interface Explanation {
  /** What happened. */
  sentence: string;
  /** What to do about it. */
  remedy: string;
  /** The server's own words, where there are any. */
  said: string | null;
}

/**
 * Turns a failure into a sentence and its remedy: the one place with that wording. `isInForm`: it is told in the form
 * of the endpoint, where what may be wrong is entered. `isKept`: something of the reply had come, and stands above it.
 */
export function explain(failure: Failure, isInForm = false, isKept = false): Explanation {
  const [sentence, general] = isKept ? phrase(failure, true) : (emptyPhrases[failure.kind] ?? phrase(failure, false));
  const remedy = (isInForm && formRemedies[failure.kind]) || general;
  const said = 'said' in failure && failure.said.trim() !== '' ? failure.said : null;
  return { sentence, remedy, said };
}

const formRemedies: Partial<Record<FailureKind, string>> = {
  offline: 'Connect to the network, then test again.',
  'local-network-denied': 'Allow “Local network access” for this page in the browser’s site settings, then test again.',
  'key-missing': 'A key is sent only to the origin it was saved for. Enter it above.',
  unauthorized: 'Check the key above: it may be mistyped, revoked, or for another provider.',
  'hidden-answer':
    'Most often the key is wrong, and the browser hides the server’s error because it has no CORS headers. Check the key above.',
  timeout: 'Check that the server is running and the address is right, then test again.',
  'cut-off': 'Test again. If it keeps happening, check the server’s log.',
  'rate-limited': 'Wait a moment, then test again.',
  overloaded: 'Wait a moment, then test again.',
  server: 'Test again. If it keeps failing, check the provider’s status page.',
};

/** Where nothing of a reply had come. */
const emptyPhrases: Partial<Record<FailureKind, [sentence: string, remedy: string]>> = {
  'cut-off': ['The connection broke before any of the reply came.', 'Check your connection, then retry.'],
  'tab-closed': [
    'The tab was closed before any of the reply came.',
    'The prompt may have been billed all the same. Retry to ask for it again.',
  ],
};

const inputNames: Record<RefusableInput, string> = {
  image: 'pictures',
  audio: 'sound',
  video: 'videos',
  file: 'this kind of file',
};

function phrase(failure: Failure, isKept: boolean): [sentence: string, remedy: string] {
  switch (failure.kind) {
    case 'offline':
      return ['You’re offline.', 'Connect to the network, then retry. Your message is kept.'];
    case 'unreachable':
      return [
        'Nothing answered at this address.',
        'Check that the server is running, that the address is right, and that no firewall or content blocker is in the way.',
      ];
    case 'cors':
      return [
        'The server is up, but it doesn’t allow this page to call it (CORS).',
        'Allow this page’s origin in the server’s settings, or use a proxy of your own.',
      ];
    case 'hidden-answer':
      return [
        'The server got the request, but this page can’t read its answer.',
        'Most often the key is wrong, and the browser hides the server’s error because it has no CORS headers. Check the key. If it’s right, retry.',
      ];
    case 'redirected':
      return [
        'The server redirects to another address.',
        'Tally doesn’t follow redirects, so your key goes nowhere else. Enter the final address as the base URL.',
      ];
    case 'local-network-denied':
      return [
        'The browser doesn’t allow this page to reach your local network.',
        'Allow “Local network access” for this page in the browser’s site settings, then retry.',
      ];
    case 'mixed-content':
      return [
        'This page was opened over https, so the browser blocks a plain http address.',
        'Use an https address, a server on localhost, or open Tally from a file.',
      ];
    case 'invalid-url':
      return urlPhrases[failure.problem];
    case 'invalid-key':
      return keyPhrases[failure.problem];
    case 'invalid-extra':
      return extraPhrases[failure.problem](failure.name);
    case 'headers-refused':
      return [
        `This page can’t read the server’s answer. It may not accept ${failure.headers.join(', ')} from a page (CORS).`,
        'Browsers ask first, and some providers allow only the headers they know. Remove the header, or allow it in the server’s or your proxy’s settings. If it worked before, check the key.',
      ];
    case 'key-missing':
      if (failure.extras)
        return [
          `There’s no value for ${failure.extras.join(', ')}, which requests to ${failure.origin} have to carry.`,
          'It’s kept like a key, and sent only to the origin it was saved for. Enter it in Settings → Endpoints.',
        ];
      return [
        `There’s no key for ${failure.origin}.`,
        'A key is sent only to the origin it was saved for. Enter it in Settings → Endpoints.',
      ];
    case 'vault-locked':
      return ['Your keys are locked.', 'Enter the passphrase to unlock them for this visit.'];
    case 'no-endpoint':
      return ['This chat has no endpoint.', 'Choose a model.'];
    case 'no-model':
      return ['No model is chosen.', 'Choose one, or type its name.'];
    case 'unknown-dialect':
      return [
        `This endpoint speaks “${failure.dialect}”, which this version of Tally doesn’t know.`,
        'Reload to get the newest version, or choose another interface in Settings → Endpoints.',
      ];
    case 'timeout':
      return failure.phase === 'connect'
        ? [`No answer came within ${seconds(failure.afterMs)}.`, 'Retry, or allow more time in Settings → Endpoints.']
        : [
            `Nothing more came for ${seconds(failure.afterMs)}.`,
            'Continue or retry, or allow more time in Settings → Endpoints.',
          ];
    case 'rate-limited':
      return [
        'You’ve reached the server’s rate limit.',
        failure.retryAfterMs === null
          ? 'Wait a moment, then retry.'
          : failure.retryAfterMs < 600_000
            ? `Retry in ${seconds(failure.retryAfterMs)}.`
            : `The limit resets ${wait(failure.retryAfterMs)} after the request.`,
      ];
    case 'overloaded':
      return ['The server is overloaded.', 'Wait a moment, then retry.'];
    case 'server':
      return [
        failure.status >= 400
          ? `The server failed (${failure.status}).`
          : isKept
            ? 'The server failed in the middle of the reply.'
            : 'The server took the request, then failed.',
        'Retry. If it keeps failing, check the provider’s status page.',
      ];
    case 'context-too-long':
      return [
        failure.limit !== null && failure.asked !== null
          ? `The request has ${count(failure.asked)} tokens; the model takes ${count(failure.limit)}.`
          : 'The request is longer than the model’s context window.',
        'Leave earlier turns out, start a new chat, or choose a model with a larger window.',
      ];
    case 'too-large':
      return ['The request is too large for the server.', 'Shorten the message or start a new chat.'];
    case 'bad-request':
      return [
        failure.parameter === null
          ? 'The server didn’t accept the request.'
          : `The server didn’t accept “${failure.parameter}”.`,
        failure.parameter === null || notSet.test(failure.parameter)
          ? 'See what it said, and change the request.'
          : 'Change or clear it in the inspector, then retry.',
      ];
    case 'input-refused':
      return [
        `This model or server doesn’t take ${inputNames[failure.input]}.`,
        failure.input === 'file'
          ? 'Send it as text, leave it out, or choose another model.'
          : 'Leave it out, or choose another model.',
      ];
    case 'unauthorized':
      return [
        'The key wasn’t accepted.',
        'Check the key in Settings → Endpoints: it may be mistyped, revoked, or for another provider.',
      ];
    case 'forbidden':
      return [
        'The server refused this request.',
        'Your key may not have access, or the provider doesn’t serve your region or this page.',
      ];
    case 'data-policy':
      return [
        'Your privacy settings at the provider rule out every host of this model.',
        'Change them there (at OpenRouter: Settings → Privacy), or choose another model.',
      ];
    case 'system-role':
      return [
        'This model doesn’t take a system prompt.',
        'Send the system prompt within the first message, or clear it.',
      ];
    case 'model-not-found':
      return ['The server has no model with that name.', 'Choose another model.'];
    case 'wrong-path':
      return ['This address doesn’t offer the endpoint’s interface.', 'Check the base URL. Should it end in /v1?'];
    case 'quota':
      return ['Your account has no credit or quota left.', 'Waiting won’t help. Check your billing at the provider.'];
    case 'content-filter':
      return ['The provider’s content filter refused this.', 'Change the wording, or use another model.'];
    case 'bad-response':
      return [
        'The server answered, but not with a reply.',
        'Check the base URL. A proxy or a login page may be in the way.',
      ];
    case 'reply-too-long':
      return [
        `The server sent more than ${count(failure.limit)} characters, so Tally stopped reading.`,
        'What came is kept. Ask for a shorter reply, or for one part at a time.',
      ];
    case 'cut-off':
      return [
        'The connection broke before the reply was finished.',
        'What came is kept. Continue from there, or regenerate it.',
      ];
    case 'over-budget':
      return [
        `Not sent: this would exceed your hard limit of ${usd(failure.limitUsd)} a ${failure.period}.`,
        'Raise the limit in Settings → Budget, then retry.',
      ];
    case 'costly':
      return [
        `Not sent: this would cost ${usd(failure.requestUsd)} before the reply, and you’re asked above ${usd(failure.limitUsd)}.`,
        'Send it anyway, or raise that amount in Settings → Budget.',
      ];
    case 'summary-empty':
      return [
        'The model wrote no summary.',
        'It may have used all its tokens for reasoning. Try again, choose another model, or drop the oldest turns.',
      ];
    case 'tab-closed':
      return [
        'The tab was closed while the reply was coming.',
        'What came is kept. Continue from there, or regenerate it.',
      ];
    case 'part-missing':
      return [
        'Part of Tally couldn’t be loaded: it was updated, or you’re offline.',
        'Reload the page, then try again. What you typed is kept.',
      ];
    case 'storage-full':
      return [
        'The browser’s storage is full.',
        'Your chats stay in memory for now. Save a backup in Settings → Data, then delete what you don’t need.',
      ];
    case 'storage-denied':
      return [
        'This browser doesn’t let the page store anything.',
        'Your chats last until you close the tab. Private windows and blocked cookies can cause this.',
      ];
    case 'storage-gone':
      return [
        'The browser has deleted what was stored here.',
        'Restore a backup in Settings → Data. What’s open stays in memory.',
      ];
    case 'storage-newer':
      return ['Another tab runs a newer version of Tally, and this one can’t read its data.', 'Reload this page.'];
  }
}

/** What a server may complain of that no control sets. */
const notSet = /^(?:stream(?:_options)?|model|messages|tools)\b/;

function seconds(ms: number): string {
  return `${count(Math.ceil(ms / 1000))} s`;
}
