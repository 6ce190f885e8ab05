import type { Refusable } from '../../../model/endpoint/learnt';
import type { KeyKeeping } from '../../../model/endpoint/endpoint';
import type { Rates } from '../../../model/endpoint/model-facts';
import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** What is done since a model refused something. */
const refusals: Record<Refusable, string> = {
  stream: 'replies arrive in one piece',
  stream_options: 'token usage isn’t requested',
  max_tokens: 'the limit is sent as max_completion_tokens',
  max_completion_tokens: 'the limit is sent as max_tokens',
  n: 'several replies take one request each',
  system: 'the system prompt goes into the first message',
  prefill: 'Continue asks for the rest in a message',
  'same-role-twice': 'consecutive messages with the same role are joined',
  temperature: 'no temperature is sent',
  top_p: 'no Top P is sent',
  top_k: 'no Top K is sent',
  effort: 'no effort is sent',
  cache_control: 'prompts aren’t cached',
  citations: 'pages of documents aren’t cited',
  'adaptive-thinking': 'thinking isn’t left to the model',
  'enabled-thinking': 'thinking has no fixed budget',
  'disabled-thinking': 'thinking can’t be turned off',
  'provider-state': 'earlier thinking isn’t sent back',
  'item-ids': 'earlier thinking goes back without its IDs',
  'reasoning-summary': 'no summary of the reasoning is requested',
  'encrypted-reasoning': 'encrypted reasoning isn’t requested',
  'image-input': 'pictures are left out',
  'audio-input': 'audio is left out',
  'video-input': 'videos are left out',
  'file-input': 'files are left out',
};

const keptForChoices: Readonly<Record<string, string>> = {
  '0': 'Unload after each reply',
  '30m': '30 minutes',
  '2h': '2 hours',
  '24h': '24 hours',
  '-1': 'Until you unload them',
  '1h': '1 hour (writing costs 2 × the input price instead of 1.25 ×)',
};

/** The settings, but for the form of an endpoint. */
export const settingsWords = translated('settingsWords', {
  undrawn: 'This tab can’t be displayed.',
  tabs: {
    endpoints: 'Endpoints',
    models: 'Models',
    prompts: 'Prompts',
    budget: 'Budget',
    data: 'Data',
    appearance: 'Appearance',
    shortcuts: 'Shortcuts',
    about: 'About',
  },
  endpoints: {
    title: 'Endpoints',
    text: 'Each chat remembers its endpoint. A key goes only to the origin it was saved for.',
    add: 'Add endpoint',
    useForNew: 'Use for new chats',
    usedForNew: 'Default for new chats',
    forgetKey: 'Forget key',
    demo: 'Answers inside this page. No key needed.',
    /** `mask`: the end of the key. */
    keys: {
      visit: (mask: string) => `Key …${mask}, for this visit only`,
      device: (mask: string) => `Key …${mask}, on this device`,
      passphrase: (mask: string) => `Key …${mask}, behind the passphrase`,
    } satisfies Record<KeyKeeping, (mask: string) => string>,
    /** Of keys too short to show the end of. */
    shortKeys: {
      visit: 'Key, for this visit only',
      device: 'Key, on this device',
      passphrase: 'Key, behind the passphrase',
    } satisfies Record<KeyKeeping, string>,
    noKey: 'No key',
    keptFor: {
      label: { ollama: 'Keep models loaded', other: 'Keep prompts cached' },
      standard: { ollama: 'Ollama’s own setting (usually 5 minutes)', other: '5 minutes' },
      choices: keptForChoices,
    },
    addWhy:
      'Adding one reloads this page, because a page that shows chats can only call the endpoints it already knows.',
  },
  timeouts: {
    title: 'Timeouts',
    text: 'How long to wait before giving up on a request. A local model can take minutes to load.',
    connect: 'Longest wait for a response (seconds)',
    silence: 'Longest pause in a reply (seconds)',
  },
  vault: {
    title: 'Passphrase',
    none: 'No keys are behind a passphrase yet.',
    locked: 'Keys behind the passphrase are locked.',
    unlocked:
      'Keys behind the passphrase are unlocked until you close this tab or leave the page. A reload within a minute keeps them unlocked; reopening the tab that soon may, too.',
    create: 'Create passphrase',
    change: 'Change passphrase',
    changed: 'Passphrase changed.',
    lock: 'Lock now',
    unlock: 'Unlock',
    unlockTitle: 'Unlock your keys',
    unlockText:
      'Asked for once per visit. Your keys stay unlocked until you close this tab or leave the page. A reload within a minute keeps them unlocked; reopening the tab that soon may, too.',
    passphrase: 'Passphrase',
    old: 'Current passphrase',
    fresh: 'New passphrase',
    wrong: 'That isn’t the passphrase. Try again.',
    insecure:
      'Not available here. It needs a page opened over https (or on this computer) and a browser that lets it store data.',
  },
  models: {
    title: 'Models',
    text: 'Windows are in tokens, prices in US$ per million tokens. What you enter here comes first.',
    endpoint: 'Endpoint',
    filter: 'Filter models',
    name: 'Model name',
    add: 'Add model',
    none: 'This endpoint hasn’t listed any models. Test its connection, or add one by name.',
    noneFound: 'No matching models.',
    showAll: (n: number) => `Show all ${count(n)}`,
    window: 'Window',
    unknown: 'unknown',
    /** What a server’s answers have told of a model. */
    refusals,
    /** `refused`: of those above and below, with semicolons. */
    learnt: (refused: string) => `Learned from earlier replies: ${refused}.`,
    /** What else was learnt, as a part of that list: an error named it. */
    learntWindow: (tokens: number) => `the context window has ${count(tokens)} tokens`,
    unlearn: 'Forget this',
    correct: (model: string) => `Edit ${model}`,
    editor: {
      window: 'Context window (tokens)',
      rates: {
        input: 'Input (US$ per million)',
        output: 'Output (US$ per million)',
        cachedInput: 'Cached input (US$ per million)',
        cacheWrite: 'Cache write (US$ per million)',
        inputAudio: 'Audio input (US$ per million)',
        reasoning: 'Reasoning (US$ per million)',
        outputAudio: 'Audio output (US$ per million)',
      } satisfies Record<keyof Rates, string>,
      listedWindow: 'Leave blank to use the listed window.',
      listedPrice: 'Leave blank to use the listed price.',
      asInput: 'Leave blank to use the input price.',
      asOutput: 'Leave blank to use the output price.',
      otherKinds: 'Other types of token',
      tiers: 'Long-prompt prices',
      tiersText: 'Each applies to the whole request when its prompt has more tokens than this.',
      addTier: 'Add a long-prompt price',
      removeTier: 'Remove this price',
      above: 'Above (tokens)',
      like: 'Count and price like',
      likeHint: 'For a well-known model that this server offers under another name, such as openai/gpt-4o.',
      problems: {
        'like-unknown': 'There’s no such model in the catalogue. Choose one of its names, such as openai/gpt-4o.',
        'price-half': 'Enter both an input and an output price.',
        'tier-half': 'A long-prompt price needs a token count, an input price and an output price.',
      },
      clear: 'Clear my changes',
    },
  },
  data: {
    backup: {
      title: 'Backup',
      text: 'One JSON file with every chat, prompt, endpoint and setting. Keys are never included.',
      save: 'Save backup',
      withFiles: (n: number, size: string) => `${attachments(n)} (${size}) can be saved with it, in one .zip file.`,
      saveWithFiles: 'Save with attachments',
      tooLarge:
        'This .zip file would be too large to restore, so it wasn’t saved. The limit is 4 GB, with 256 MB for each attachment. A backup without attachments has no limit.',
    },
    work: {
      saving: 'Saving',
      checking: 'Checking',
      restoring: 'Restoring',
      measuring: 'Counting',
      freeing: 'Deleting',
      reading: 'Reading',
      importing: 'Importing',
      undoing: 'Undoing',
      exporting: 'Exporting',
    },
    percent: (n: number) => `${count(n)}%`,
    restore: {
      title: 'Restore',
      text: 'The file is checked first, then merged. Nothing you have is replaced by an older version.',
      choose: 'Backup file',
      holds: 'The file is valid. It contains:',
      mayNotFit: (needs: string, free: string) =>
        `It needs up to ${needs}, and this browser has ${free} free. If it doesn’t fit, nothing is changed.`,
      conversations: (n: number) => `${count(n)} ${n === 1 ? 'chat' : 'chats'}`,
      messages: (n: number) => `${count(n)} ${n === 1 ? 'message' : 'messages'}`,
      attachments,
      prompts: (n: number) => `${count(n)} ${n === 1 ? 'prompt' : 'prompts'}`,
      endpoints: (n: number) => `${count(n)} ${n === 1 ? 'endpoint' : 'endpoints'}`,
      savedAt: (when: string) => `saved ${when}`,
      restore: 'Restore',
      done: (outcomes: readonly string[]) => `Restored: ${outcomes.join('; ')}.`,
      added: (what: string) => `${what} added`,
      updated: (what: string) => `${what} updated`,
      unchanged: (what: string) => `${what} unchanged`,
      missing: (n: number) =>
        `${attachments(n)} ${n === 1 ? 'isn’t' : 'aren’t'} in this file. ${n === 1 ? 'Its message says' : 'Their messages say'} so.`,
      needsReload: 'Reload the page to use the endpoints from this file.',
      problems: {
        'too-large': 'The file has a part that’s too large for a browser. Nothing was changed.',
        'not-json': 'This isn’t a JSON file, or it’s incomplete. Nothing was changed.',
        'not-a-backup': 'This file isn’t a Tally backup. Nothing was changed.',
        'newer-version': 'This file is from a newer Tally. Update this one first. Nothing was changed.',
        'broken-zip': 'This .zip file is damaged or incomplete. Nothing was changed.',
        unreadable: 'The file couldn’t be read. Nothing was changed.',
        'not-merged': 'The backup couldn’t be merged with what’s stored here. Nothing was changed.',
        busy: 'An import or its undo is still running, here or in another tab. Wait until that’s done, then try again.',
      },
      corrupt: (where: string) => `The file is damaged at ${where}. Nothing was changed.`,
    },
    storage: {
      title: 'Storage',
      attached: (n: number, size: string) => `${attachments(n)}: ${size} of it.`,
      used: (used: string, quota: string) => `${used} of about ${quota} used.`,
      unknown: 'This browser doesn’t say how much is used.',
      persistent: 'The browser keeps your data until you delete it.',
      notPersistent: 'The browser may delete your data when the disk is full.',
      keep: 'Keep my data',
      refused:
        'The browser didn’t agree. Some browsers only agree for installed or often visited pages, so save backups.',
    },
    erase: {
      title: 'Delete everything',
      text: 'Deletes all chats, prompts, endpoints, keys and settings in this browser. This can’t be undone.',
      ask: 'Delete everything…',
      sure: 'If you might need any of it again, save a backup first.',
      confirm: 'Delete everything now',
    },
  },
  appearance: {
    language: 'Language',
    asInBrowser: 'Same as the browser',
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    density: 'Density',
    densities: { comfortable: 'Comfortable', compact: 'Compact' },
  },
  about: {
    version: 'Version',
    licence: 'Licence',
    licenceText: 'MIT: free to use, change and share.',
    database: 'Database',
    facts: 'What you can check',
    factsText: 'Open your browser’s developer tools (F12) and see for yourself.',
    checks: [
      [
        'Requests go only to your endpoints.',
        'Network: after loading, every request goes to this page’s own address or to one of your base URLs.',
      ],
      [
        'The page itself forbids anything else.',
        'Elements, <head>: under connect-src, the last Content-Security-Policy lists the origins this page may call.',
      ],
      ['Keys are encrypted on disk.', 'Application, IndexedDB: a “secret” record holds encrypted bytes.'],
      ['There are no cookies.', 'Application, Cookies: empty. Requests carry no credentials and no referrer.'],
    ],
  },
});

function attachments(n: number): string {
  return `${count(n)} ${n === 1 ? 'attachment' : 'attachments'}`;
}
