import type { KeyKeeping } from '../../../model/endpoint/endpoint';
import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** The first visit, and the form of an endpoint. */
export const welcomeWords = translated('welcomeWords', {
  sentence: 'A private chat client that counts every token before you pay for it.',
  promise: 'No account, no server of ours, no telemetry.',
  ownKey: 'Use your own key',
  more: 'More',
  moreText: 'base URL, name, default model',
  start: 'Start chatting',
  demo: {
    title: 'Or look around first',
    text: 'The demo answers inside this page. Nothing is sent anywhere, the replies are canned, and the prices are made up.',
    start: 'Try the demo',
    after: 'No key needed. You can add one later.',
    bill: {
      rows: [
        { role: 'You', text: 'How long do I boil an egg?', tokens: 8, usd: null },
        { role: 'Demo', text: 'Six minutes for a soft yolk, ten for a firm one.', tokens: 12, usd: 0.0002 },
        { role: 'You', text: 'And at 2,000 metres?', tokens: 7, usd: null },
      ],
      next: { role: 'Next', text: 'System 12 + history 20 + draft 7', tokens: 39, usd: 0.0001 },
      note: 'Every request is added up like this before you send it.',
    },
  },
  facts: [
    'Your key goes to its provider and nowhere else',
    'Nothing is loaded from another host',
    'What you write stays in this browser',
  ],
  howToCheck: 'How to check this',
  setup: {
    add: 'Add an endpoint',
    edit: 'Edit the endpoint',
    why: 'This page reloaded without your chats so that it can call a new address. They come back when you save or cancel.',
  },
  form: {
    provider: 'Provider',
    hosted: 'Hosted',
    local: 'On your computer',
    custom: 'Another endpoint',
    localOrOther: 'Local or other',
    findProvider: 'Find a provider',
    findServer: 'Find a server on this computer',
    findServerText: 'Asks localhost:11434 (Ollama), :1234 (LM Studio) and :8080 (llama.cpp).',
    name: 'Name',
    baseUrl: 'Base URL',
    baseUrlHint: 'Any compatible address. It often ends in /v1.',
    key: 'API key',
    keyGoesTo: (host: string) => `It goes only to ${host}.`,
    /** Leads to the provider's page for keys. */
    keyPage: (host: string) => `Get a key at ${host}`,
    keyOptional: 'Only needed if the server asks for one.',
    /** `isLocal`: a server on one's own machine mostly needs no key. */
    keyElsewhere: (kept: string, typed: string, isLocal: boolean) =>
      `The saved key belongs to ${kept} and isn’t sent to ${typed}. ${isLocal ? `If ${typed} needs no key, forget the saved one.` : `Enter the key for ${typed}.`}`,
    kept: (mask: string) => (mask === '' ? 'A key is saved.' : `Saved: …${mask}`),
    keptHint: 'Leave blank to keep using the saved key.',
    forgetKey: 'Forget key',
    defaultModel: 'Default model',
    defaultModelHint: 'Leave blank to use the first model listed.',
    keep: 'Keep the key',
    keeping: {
      visit: [
        'For this visit only',
        'Forgotten when you close the tab or leave the page. A reload within a minute keeps it; reopening the tab that soon may, too. Best on a shared computer.',
      ],
      device: [
        'On this device',
        'Encrypted in this browser, never in files or backups. Other pages on the same origin (such as user.github.io) and anyone using this browser profile can use it.',
      ],
      passphrase: [
        'Behind a passphrase',
        'Encrypted, and asked for once per visit. Nobody can recover it without the passphrase. While it’s unlocked, other pages on the same origin can use it.',
      ],
    } satisfies Record<KeyKeeping, [label: string, sentence: string]>,
    cannotKeep:
      'Not available here. It needs a page opened over https (or on this computer) and a browser that lets it store data.',
    othersNeed: 'The others need a page opened over https (or on this computer) and a browser that lets it store data.',
    newPassphrase: 'Passphrase',
    newPassphraseHint: 'One for all your keys. A few unrelated words beat one clever one.',
    repeatPassphrase: 'Repeat passphrase',
    passphrasesDiffer: 'The passphrases don’t match.',
    test: 'Test connection',
    testing: 'Connecting…',
    found: (n: number) =>
      n === 0 ? 'It answers, but lists no models.' : `${count(n)} ${n === 1 ? 'model' : 'models'}`,
    saveAnyway: 'Save anyway',
    unlisted: 'It answers, but has no list of models here. Type the name of a model.',
    /** The address was typed without its scheme. */
    assumed: (url: string) => `Calls ${url}`,
    suggestion: 'It works better at another address:',
    useSuggestion: (url: string) => `Use ${url}`,
  },
});
