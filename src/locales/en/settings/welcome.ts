import type { KeyKeeping } from '../../../model/endpoint/endpoint';
import { count } from '../../format';

/** The first visit, and the form of an endpoint. */
export const welcomeWords = {
  title: 'Tally',
  sentence: 'A private chat client that counts every token before you pay for it.',
  facts: [
    ['Your key stays here.', 'It goes to the endpoint it was saved for, and nowhere else.'],
    ['No third party.', 'No account, no server of ours, no telemetry. This page loads nothing from another host.'],
    ['Every token is counted.', 'You see what a request carries and costs before it is sent.'],
  ],
  demo: 'Try the demo',
  demoText: 'No key at hand? A canned model answers inside this page, and nothing is sent anywhere.',
  bringKey: 'Bring your key',
  setup: {
    add: 'Add an endpoint',
    edit: 'Edit the endpoint',
    why: 'This page was reloaded without your conversations, so that it may call a new address. They are back once you save or cancel.',
  },
  form: {
    provider: 'Provider',
    hosted: 'Hosted',
    local: 'On your computer',
    custom: 'Another endpoint',
    name: 'Name',
    baseUrl: 'Base URL',
    baseUrlHint: 'Any OpenAI-compatible address. It often ends in /v1.',
    key: 'API key',
    keyOptional: 'Only if the server asks for one.',
    keyElsewhere: (kept: string, typed: string) =>
      `The kept key belongs to ${kept} and is not sent to ${typed}. Enter the key for that one.`,
    kept: (mask: string) => (mask === '' ? 'A key is kept.' : `Kept: …${mask}`),
    keptHint: 'Leave it empty to go on with the kept key.',
    forgetKey: 'Forget key',
    defaultModel: 'Default model',
    defaultModelHint: 'Empty: the first one that the endpoint lists.',
    keep: 'Keep the key',
    keeping: {
      visit: [
        'For this visit only',
        'Gone when you close the tab; a reload keeps it. Right for a computer that is not yours.',
      ],
      device: [
        'On this device',
        'Encrypted in this browser, out of files and backups. Other pages on the same origin (such as user.github.io) and anyone with this browser profile can use it.',
      ],
      passphrase: [
        'Behind a passphrase',
        'Encrypted, and asked for once a visit: nobody opens or recovers it without the passphrase. While it is open, other pages on the same origin can use it.',
      ],
    } satisfies Record<KeyKeeping, [label: string, sentence: string]>,
    cannotKeep:
      'Not possible here: it takes a page opened over https (or on this computer) and a browser that lets it store data.',
    newPassphrase: 'Passphrase',
    newPassphraseHint: 'One for all your keys. A few unrelated words are better than one clever one.',
    repeatPassphrase: 'Repeat passphrase',
    passphrasesDiffer: 'The two passphrases differ.',
    test: 'Test connection',
    testing: 'Asking the endpoint for its models…',
    found: (n: number) =>
      n === 0 ? 'It answers, but lists no models.' : `${count(n)} ${n === 1 ? 'model' : 'models'}`,
    suggestion: 'It answers better at another address:',
    useSuggestion: (url: string) => `Use ${url}`,
    /** What to know of an endpoint that is called from a page of `origin`. */
    notes: (origin: string) => ({
      'anthropic-organisation':
        'An organisation can forbid calls from a browser. Then Anthropic says so, and only a proxy of your own helps.',
      'only-trying-tells': 'Reported to answer calls from a page. Test the connection to be sure.',
      'no-cors':
        'This provider does not answer calls from a page (no CORS). Enter the address of a proxy of your own that does.',
      'ollama-origins': `Ollama must allow this page: start it with OLLAMA_ORIGINS=${origin}`,
      'llama-cpp-key': 'Works as it is: llama-server -m model.gguf. With --api-key it asks for that key.',
      'lm-studio-cors': 'Turn on “Enable CORS” in LM Studio’s server settings.',
      'vllm-origins': 'Works as it is: by default, vLLM allows every page (--allowed-origins \'["*"]\').',
    }),
  },
};
