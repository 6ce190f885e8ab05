import { count } from '../../format';
import { list } from '../../grammar';
import { translated } from '../../in-force.svelte';

/** Dialog "Import", and its section in Settings → Data. */
export const importWords = translated('importWords', {
  title: 'Import',
  text: 'Takes over chats from ChatGPT, Claude and other apps: the file or .zip that their export gives you. Files can be dropped anywhere on the page, too.',
  choose: 'Import file',
  folder: 'Import folder',
  which: 'Which apps, and where to find their exports',
  reads: (apps: string[]) => `Reads exports of ${list(apps)}.`,
  places: {
    chatgpt: 'ChatGPT and Claude: Settings, then Export data. A link comes by mail. The .zip is read as it is.',
    gemini: 'Gemini: Google Takeout, then My Activity with Gemini Apps only, as JSON instead of HTML.',
    jan: 'Jan: drop the folder “threads” from its data folder.',
    cherry:
      'Cherry Studio: backups that contain a data.json. Newer ones are a database that only the app itself can read.',
  },
  import: 'Import',
  close: 'Close',
  attach: 'Attach to the message instead',
  restore: 'Restore this backup…',
  restoreTitle: 'Restore a backup',
  isBackup: 'This is a backup of Tally. It can be restored with everything in it.',
  areBackups: 'These are backups of Tally. They are restored one at a time: drop the others again afterwards.',
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
  },
  lost: 'What isn’t taken over',
  losses: {
    chat: (n: number) => `${chats(n)} without any messages that can be read`,
    message: (n: number) => `${count(n)} ${n === 1 ? 'entry that is' : 'entries that are'} damaged or no message`,
    file: (n: number) =>
      `${count(n)} ${n === 1 ? 'picture or file' : 'pictures and files'} that the export names, but doesn’t contain. The messages say so.`,
    tool: (n: number) =>
      `${count(n)} ${n === 1 ? 'step' : 'steps'} between the model and its tools, such as searches and code`,
    hidden: (n: number) => `${count(n)} ${n === 1 ? 'message' : 'messages'} that the app itself doesn’t show`,
    link: (n: number) =>
      `${count(n)} ${n === 1 ? 'message whose place is' : 'messages whose places are'} damaged. ${n === 1 ? 'It stands' : 'They stand'} at the beginning of the chat.`,
    time: (n: number) => `${count(n)} ${n === 1 ? 'time' : 'times'} that can’t be read`,
    version: (n: number) => `${count(n)} further ${n === 1 ? 'draft' : 'drafts'} of answers`,
    setting: (n: number) => `${count(n)} ${n === 1 ? 'setting' : 'settings'} that only the other app has`,
    key: (n: number) => `${count(n)} API ${n === 1 ? 'key' : 'keys'}. Keys are never imported.`,
    content: (n: number) => `${count(n)} ${n === 1 ? 'piece' : 'pieces'} of a kind that isn’t known`,
    document: (n: number) => `${count(n)} ${n === 1 ? 'document' : 'documents'} of projects`,
    voice: (n: number) =>
      `${count(n)} voice ${n === 1 ? 'recording' : 'recordings'}. ${n === 1 ? 'Its' : 'Their'} words are taken over.`,
    database: (n: number) =>
      `${count(n)} ${n === 1 ? 'database' : 'databases'} that only the app itself can read. Export the chats in it as JSON.`,
    rating: (n: number) => `${count(n)} ${n === 1 ? 'rating or mark' : 'ratings and marks'} of messages`,
    summary: (n: number) =>
      `${count(n)} ${n === 1 ? 'summary' : 'summaries'} that the app wrote. The messages themselves are here.`,
  },
  others: (n: number) => `${count(n)} ${n === 1 ? 'file' : 'files'} without chats that no message names:`,
  mayNotFit: (needs: string, free: string) =>
    `This may need up to ${needs}, and this browser has ${free} free. Chats that don’t fit aren’t taken over.`,
  problems: {
    'cut-off': 'is cut off. What stands before that can be imported.',
    'not-json': 'is damaged: it isn’t JSON. What stands before that can be imported.',
    unknown: 'isn’t an export that is known here.',
    empty: 'is empty.',
    'too-large': 'has a part that’s too large for a browser.',
    'too-many-files': 'holds more than 100,000 files. Unpack it, and choose the .json files in it.',
    'broken-zip': 'is damaged or incomplete.',
    encrypted: 'is protected by a password. Unpack it first.',
    unreadable: 'couldn’t be read. Choose it again.',
  },
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
  cancelled: 'You cancelled. Chats that were taken over are whole. Import the same files again to get the rest.',
  full: 'There was no room for more. Chats that were taken over are whole. Free some space, and import the same files again.',
  undoable: (when: string, added: number, grown: number) =>
    `Imported ${when}: ${chats(added)}${grown > 0 ? `, new messages in ${chats(grown)}` : ''}.`,
  undo: 'Undo import',
  undoText: 'An import can be undone for a day. Chats that you have used since stay.',
  undone: (undone: number, kept: number, left: number) =>
    `Undone: ${chats(undone)}.${kept > 0 ? ` ${chats(kept)} ${kept === 1 ? 'was' : 'were'} changed since, and ${kept === 1 ? 'stays' : 'stay'}.` : ''}${left > 0 ? ` ${chats(left)} ${left === 1 ? 'is' : 'are'} left: undo the import again to go on.` : ''}`,
});

function chats(n: number): string {
  return `${count(n)} ${n === 1 ? 'chat' : 'chats'}`;
}
