import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** Dialog "Export". */
export const exportWords = translated('exportWords', {
  title: 'Export',
  section: 'Export chats',
  sectionText: 'Saves chats to read, share or use in another app. A backup holds everything.',
  format: 'Format',
  formats: {
    markdown: { label: 'Markdown', hint: 'To edit, publish or keep with your notes.' },
    html: { label: 'HTML', hint: 'A page that opens anywhere, with code in colour and formulas.' },
    json: { label: 'JSON', hint: 'The whole chat with all branches. Tally can import it again.' },
    text: { label: 'Plain text', hint: 'The words alone, without formatting.' },
    'fine-tuning': { label: 'Fine-tuning JSONL', hint: 'Examples to train a model with, one per line.' },
    sharegpt: { label: 'ShareGPT', hint: 'Conversations in the form that open-source trainers read.' },
  },
  include: 'What to include',
  versions: 'Versions',
  versionsOf: { shown: 'Current branch', all: 'All branches' },
  media: 'Pictures and files',
  places: {
    people: {
      inside: 'Pictures inside the file',
      beside: 'In a folder beside it (zip)',
      named: 'Names only',
    },
    page: { inside: 'Inside the file', beside: 'In a folder beside it (zip)', named: 'Names only' },
    text: { inside: 'Texts inside the file', beside: 'In a folder beside it (zip)', named: 'Names only' },
    tally: { inside: 'Inside the file', beside: 'Beside it in a zip', named: 'Left out' },
  },
  files: 'Files',
  filesOf: { each: 'One for each chat (zip)', one: 'All chats in one file' },
  systemPrompt: 'System prompts',
  reasoning: 'Reasoning',
  figures: 'Times, models and costs',
  messages: 'Choose messages',
  allMessages: 'All messages',
  chosenMessages: (n: number, of: number) => `${count(n)} of ${count(of)}`,
  messageOf: (n: number, speaker: string, words: string) => `${count(n)}. ${speaker}: ${words}`,
  print: 'Print or save as PDF',
  problems: {
    'not-read': 'A chat couldn’t be read, so nothing was saved. Reload the page and try again.',
    'too-large': 'The zip would be over 4 GB or 65,535 files. Choose fewer chats, or leave out pictures and files.',
  },
  chats: {
    label: 'Chats',
    which: 'Which chats',
    all: (n: number) => (n === 1 ? chats(n) : `All ${chats(n)}`),
    some: 'Chosen chats',
    find: 'Find a chat',
    chosen: (n: number) => `${chats(n)} chosen`,
    more: (n: number) => `${chats(n)} more. Type to find one.`,
    none: 'No chat has these words in its title.',
  },
  save: 'Save file',
  saveFiles: 'Save both files',
  untitled: 'New chat',
});

/** How chats become examples, and what training costs. */
export const fineTuningWords = translated('fineTuningWords', {
  noJobs:
    'Tally writes and checks the file. It doesn’t start training jobs: OpenAI no longer takes them from new customers, and other providers each have their own interface.',
  contents: 'What to include',
  kind: 'Examples',
  kinds: { chat: 'Conversations', preference: 'Pairs of replies (DPO)' },
  kindHints: {
    chat: 'Each branch is an example. Its replies are learned.',
    preference: 'The current version of each reply is preferred to its other versions.',
  },
  versions: 'Versions',
  versionsOf: { shown: 'Current branch', all: 'All branches' },
  allHint: 'Replies that branches share are learned once.',
  learn: 'Learn from',
  learnFrom: { all: 'All replies', last: 'Last reply of each branch' },
  systemPrompt: 'Include system prompts',
  messages: 'Choose messages',
  messageUses: { learned: 'Learn', included: 'Include', context: 'Context only', 'left-out': 'Leave out' },
  useOf: (n: number, speaker: string) => `Use of message ${n} (${speaker})`,
  openFile: 'Check a .jsonl file instead',
  openShareGpt: 'Check a .json file instead',
  repeatedHint: 'Replies that branches share appear several times: ShareGPT can’t say which are learned.',
  backToChats: 'Back to your chats',
  opened: (name: string) => `Checking ${name}.`,
  fileProblems: {
    unreadable: 'The file couldn’t be read. Choose it again.',
    'too-large': 'The file is too large for a browser. Split it into files under 256 MB.',
  },
  reading: (done: number, of: number) => `Reading chat ${count(done)} of ${count(of)}`,
  counting: 'Counting tokens',
  check: 'Check',
  summary: (examples: number, tokens: string) => `${countedExamples(examples)}, ${tokens} tokens.`,
  lengths: 'Tokens per example',
  lengthsOf: (shortest: string, median: string, longest: string) =>
    `Shortest ${shortest}, median ${median}, longest ${longest}.`,
  table: 'View as table',
  range: 'Tokens',
  examples: 'Examples',
  training: 'Training',
  model: 'Model to train',
  price: 'Price per 1M tokens',
  priceHint: (asOf: string) => `OpenAI’s list price as of ${asOf}. Change it if yours differs.`,
  noPrice: 'No price is known for this model.',
  epochs: 'Epochs',
  epochsHint: 'Leave blank for the usual number.',
  validation: 'For validation (%)',
  seed: 'Seed',
  seedHint: 'The same seed picks the same examples.',
  perEpoch: 'One epoch',
  allEpochs: (n: number) => (n === 1 ? '1 epoch' : `${count(n)} epochs`),
  trained: (tokens: string) => `${tokens} tokens`,
  unpriced: 'no price known',
  parts: (training: number, validation: number) =>
    `${countedExamples(training)} for training, ${count(validation)} for validation. Branches of a chat stay together.`,
  limit: (tokens: string) => `This model reads at most ${tokens} tokens per example.`,
});

/** Sending the file to an endpoint's `/files`. */
export const uploadWords = translated('uploadWords', {
  title: 'Upload',
  text: 'Sends the file to the endpoint you choose, for fine-tuning. Nothing is sent before you press Upload.',
  endpoint: 'Endpoint',
  upload: 'Upload',
  stop: 'Stop',
  under: (name: string, size: string, host: string) => `Sending ${name} (${size}) to ${host}…`,
  done: (name: string, host: string) => `${name} is at ${host} as`,
  copy: 'Copy ID',
  noFiles: 'This endpoint doesn’t take files at /files.',
});

function chats(n: number): string {
  return n === 1 ? '1 chat' : `${count(n)} chats`;
}

function countedExamples(n: number): string {
  return n === 1 ? '1 example' : `${count(n)} examples`;
}
