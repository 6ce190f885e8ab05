import { count } from '../../format';
import { list } from '../../grammar';
import { translated } from '../../in-force.svelte';

/** Dialog "Import", and its section in Settings → Data. */
export const importWords = translated('importWords', {
  title: 'Import',
  text: 'Brings in chats from ChatGPT, Claude and other apps. Choose the file or .zip that they export, or drop it anywhere on the page.',
  choose: 'Import file',
  folder: 'Import folder',
  which: 'Which apps, and where to find their exports',
  reads: (apps: string[]) => `Reads exports of ${list(apps)}.`,
  places: {
    chatgpt:
      'ChatGPT and Claude: Settings, then Export data. You get a link by email. The .zip can be imported as it is.',
    claude:
      'Claude’s email may lead to a .json that only lists downloads. Open the links in it: the chats are in conversations-*.zip.',
    gemini: 'Gemini: Google Takeout, then My Activity with Gemini Apps only, as JSON instead of HTML.',
    jan: 'Jan: drop the folder “threads” from its data folder.',
    cherry: 'Cherry Studio: backups that contain a data.json. Newer ones are a database that only the app can read.',
  },
  import: 'Import',
  close: 'Close',
  attach: 'Attach to the message instead',
  restore: 'Restore this backup…',
  restoreTitle: 'Restore a backup',
  isBackup: 'This is a Tally backup. Everything in it can be restored.',
  areBackups: 'These are Tally backups. They’re restored one at a time: drop the others again afterwards.',
  reading: 'The files are read first. Nothing changes yet.',
  from: (apps: string[]) => `From ${list(apps)}`,
  formats: {
    'big-agi': 'big-AGI',
    'better-chatgpt': 'BetterChatGPT',
    'chatbot-ui': 'Chatbot UI',
    chatbox: 'Chatbox',
    chatgpt: 'ChatGPT',
    'chatgpt-web': 'chatgpt-web',
    'cherry-studio': 'Cherry Studio',
    claude: 'Claude',
    'claude-memory': 'Claude’s memory',
    'claude-projects': 'Claude projects',
    'fine-tuning': 'fine-tuning JSONL',
    'gemini-takeout': 'Gemini (Google Takeout)',
    hollama: 'hollama',
    jan: 'Jan',
    'le-chat': 'Le Chat',
    librechat: 'LibreChat',
    'llama-cpp': 'llama.cpp',
    messages: 'a list of messages',
    nextchat: 'NextChat',
    'open-webui': 'Open WebUI',
    preference: 'fine-tuning JSONL (DPO)',
    sharegpt: 'ShareGPT',
    tally: 'Tally',
    typingmind: 'TypingMind',
  },
  chats,
  messages: (n: number) => `${count(n)} ${n === 1 ? 'message' : 'messages'}`,
  media: (n: number) => `${count(n)} ${n === 1 ? 'picture or file' : 'pictures and files'}`,
  prompts: (n: number) => `${count(n)} ${n === 1 ? 'prompt' : 'prompts'}`,
  facts: {
    found: 'In the files',
    added: 'New here',
    grown: 'Changed since you imported them',
    grownHint: 'Their new messages are added. What you wrote here stays.',
    here: 'Here already',
    hereHint: 'They stay as they are.',
    undated: 'Without a date',
    undatedHint: 'They get the time of the import.',
    instructed: 'With a system prompt',
    instructedHint:
      'What the other app told the model in these chats is their system prompt here. It goes with every request, and you can change it.',
  },
  lost: 'What isn’t imported',
  losses: {
    chat: (n: number) => `${chats(n)} without any messages that can be read`,
    message: (n: number) =>
      `${count(n)} ${n === 1 ? 'entry that is damaged or isn’t a message' : 'entries that are damaged or aren’t messages'}`,
    file: (n: number) =>
      `${count(n)} ${n === 1 ? 'picture or file' : 'pictures and files'} that the export names, but doesn’t contain. The messages say so.`,
    tool: (n: number) =>
      `${count(n)} ${n === 1 ? 'step' : 'steps'} between the model and its tools, such as searches and code`,
    hidden: (n: number) => `${count(n)} ${n === 1 ? 'message' : 'messages'} that the app itself doesn’t show`,
    link: (n: number) =>
      `${count(n)} ${n === 1 ? 'message that has lost its place. It’s' : 'messages that have lost their place. They’re'} at the beginning of the chat.`,
    time: (n: number) => `${count(n)} ${n === 1 ? 'time' : 'times'} that can’t be read`,
    version: (n: number) => `${count(n)} other ${n === 1 ? 'draft' : 'drafts'} of replies`,
    setting: (n: number) => `${count(n)} ${n === 1 ? 'setting' : 'settings'} that only the other app has`,
    key: (n: number) => `${count(n)} API ${n === 1 ? 'key' : 'keys'}. Keys are never imported.`,
    content: (n: number) => `${count(n)} ${n === 1 ? 'piece' : 'pieces'} of an unknown kind`,
    document: (n: number) => `${count(n)} ${n === 1 ? 'document' : 'documents'} of projects`,
    voice: (n: number) =>
      `${count(n)} voice ${n === 1 ? 'recording' : 'recordings'}. ${n === 1 ? 'Its' : 'Their'} words are imported.`,
    database: (n: number) =>
      `${count(n)} ${n === 1 ? 'database' : 'databases'} that only the app can read. Export the chats in it as JSON.`,
    rating: (n: number) => `${count(n)} ${n === 1 ? 'rating or mark' : 'ratings and marks'} of messages`,
    summary: (n: number) =>
      `${count(n)} ${n === 1 ? 'summary' : 'summaries'} that the app wrote. The messages themselves are here.`,
  },
  others: (n: number) => `${count(n)} ${n === 1 ? 'file' : 'files'} without chats that no message names:`,
  mayNotFit: (needs: string, free: string) =>
    `This may need up to ${needs}, and this browser has ${free} free. Chats that don’t fit aren’t imported.`,
  problems: {
    'cut-off': 'is cut off.',
    'not-json': 'is damaged: it isn’t JSON.',
    unknown: 'isn’t an export that Tally knows.',
    empty: 'is empty.',
    'too-large': 'has a part that’s too large for a browser.',
    downloads: 'only lists downloads. Open the links in it, and import the conversations-*.zip that you get.',
    'too-many-files': 'contains more than 100,000 files. Unpack it, and choose the .json files in it.',
    'broken-zip': 'is damaged or incomplete.',
    encrypted: 'is password-protected. Unpack it first.',
    unreadable: 'couldn’t be read. Choose it again.',
  },
  more: (n: number) => `And ${count(n)} more.`,
  intact: 'What comes before the damage can be imported.',
  failed:
    'The files couldn’t be read: the browser stopped reading. Free some memory and try again, or choose fewer files.',
  elsewhere:
    'An import, its undo or a restore is still running, here or in another tab. Wait until that’s done, then try again.',
  nothing: 'There’s nothing to import.',
  allHere: 'Everything in these files is here already.',
  done: (added: number, grown: number, unchanged: number) =>
    [
      added + grown === 0 ? 'Nothing new was imported' : `Imported: ${chats(added)}`,
      ...(grown > 0 ? [`new messages in ${chats(grown)}`] : []),
      ...(unchanged > 0 ? [`${chats(unchanged)} here already`] : []),
    ].join(', ') + '.',
  prompted: (n: number) => `${count(n)} ${n === 1 ? 'prompt was' : 'prompts were'} added to the library.`,
  cancelled: 'You cancelled. The chats imported so far are complete. Import the same files again to get the rest.',
  full: 'There was no room for more. The chats imported so far are complete. Free some space, and import the same files again.',
  undoable: (when: string, added: number, grown: number) =>
    `Imported ${when}: ${chats(added)}${grown > 0 ? `, new messages in ${chats(grown)}` : ''}.`,
  undo: 'Undo import',
  undoText: 'An import can be undone for a day. Chats you’ve used since then stay.',
  undone: (undone: number, kept: number, left: number) =>
    `Undone: ${chats(undone)}.${kept > 0 ? ` ${chats(kept)} ${kept === 1 ? 'was' : 'were'} changed since, and ${kept === 1 ? 'stays' : 'stay'}.` : ''}${left > 0 ? ` ${chats(left)} ${left === 1 ? 'is' : 'are'} left: undo the import again to go on.` : ''}`,
});

function chats(n: number): string {
  return `${count(n)} ${n === 1 ? 'chat' : 'chats'}`;
}
