import type { Conversation } from '../../../model/chat/conversation';
import type { Message, Role } from '../../../model/chat/message';
import type { MediaPart, MessagePart, ProviderStatePart } from '../../../model/chat/parts';
import type { JsonObject } from '../../../model/json';
import type { Parameters } from '../../../model/request/parameters';

/** Whose file it is. The words for it are in the locales; it is also stored with what was imported, so it never changes. */
export type FormatName =
  | 'big-agi'
  | 'better-chatgpt'
  | 'chatbot-ui'
  | 'chatbox'
  | 'chatgpt'
  | 'chatgpt-web'
  | 'cherry-studio'
  | 'claude'
  | 'claude-memory'
  | 'claude-projects'
  | 'fine-tuning'
  | 'gemini-takeout'
  | 'hollama'
  | 'jan'
  | 'le-chat'
  | 'librechat'
  | 'llama-cpp'
  | 'messages'
  | 'nextchat'
  | 'open-webui'
  | 'preference'
  | 'sharegpt'
  | 'tally'
  | 'typingmind';

/**
 * What of a file is not taken over, or not as it was. `chat`: it has nothing that can be read as messages. `message`: a
 * part of a chat that is none of the shapes that its format has. `file`: a picture, sound or document whose bytes are not in the
 * export. `tool`: what a model and its tools said to each other. `hidden`: what the other app itself does not show. `link`:
 * a message hung below itself, or below one that is not there. `time`: a time that is none. `version`: a further
 * regenerated draft of an answer. `setting`: settings and what else belongs to the other app alone. `key`: an API key, which is
 * never taken. `content`: a piece of a message of a kind that is not known. `voice`: a recording whose words are taken over.
 * `rating`: a rating or mark of a message. `summary`: what the other app has written to stand for older messages, or for a chat.
 * `document`: a document of a project. `database`: a database of the other app as it lies on its disk, which only that app can read.
 */
export type LossKind =
  | 'chat'
  | 'message'
  | 'file'
  | 'tool'
  | 'hidden'
  | 'link'
  | 'time'
  | 'version'
  | 'setting'
  | 'key'
  | 'content'
  | 'voice'
  | 'document'
  | 'database'
  | 'rating'
  | 'summary';

/** How many of each kind are not taken over; what is not there counts as none. */
export type Losses = Partial<Record<LossKind, number>>;

/**
 * Where the bytes of an imported picture, file or sound are. `asset`: in another file of the export. `path` is a path within it,
 * the name of the file, or what its name begins with up to the first `-`, `_` or `.`. `base64`: in the text, with or without the
 * `data:` before it. `text`: only its text is there. `missing`: nowhere.
 */
export type MediaOrigin =
  | { kind: 'asset'; path: string }
  | { kind: 'base64'; data: string }
  | { kind: 'text'; text: string }
  | { kind: 'url'; url: string }
  | { kind: 'missing' };

/** A picture, file or sound as an export names it. `mediaType` is empty where it is not known: the bytes will tell. */
export interface ImportedMedia {
  type: 'media';
  kind: 'image' | 'file' | 'audio';
  name: string;
  mediaType: string;
  /** What it shows, or the words that it was made from. */
  alt?: string;
  origin: MediaOrigin;
}

/** A piece of a message. Words, calls of tools and citations are as in every message. */
export type ImportedPart = Exclude<MessagePart, MediaPart | ProviderStatePart> | ImportedMedia;

/** A message of an imported chat. */
export interface ImportedMessage {
  /** The id that it has in its file, unique within the chat; made from its place where it has none. */
  id: string;
  /** An earlier message of the list; null at the top. */
  parentId: string | null;
  role: Role;
  parts: ImportedPart[];
  /** UTC ms; null where it is not known. */
  createdAt: number | null;
  /** As the other app names it; null where it does not say, and for what a person wrote. */
  model: string | null;
  /** It was cut off, or ended with an error. */
  isUnfinished?: true;
}

/** A chat of a file. */
export interface ImportedChat {
  /** Tells it from the other chats of its format, in every export of them; null where the file has no such id. */
  id: string | null;
  /** Empty where it has none. */
  title: string;
  /** UTC ms; null where it is not known. */
  createdAt: number | null;
  updatedAt: number | null;
  model: string | null;
  systemPrompt: string;
  parameters: Parameters;
  /** The name of its folder; null where it is in none. */
  folder: string | null;
  tags: string[];
  isPinned: boolean;
  isArchived: boolean;
  /** A tree, parents before their children, versions in the order in which they were made. */
  messages: ImportedMessage[];
  /** The last message of the branch that is on show; null for the newest. */
  tipId: string | null;
  /** The records of a chat that Tally itself has exported: they are stored as they are. `messages` has but their bytes then. */
  own?: { conversation: Conversation; messages: Message[] };
}

/** A system prompt of another app's library. */
export interface ImportedPrompt {
  name: string;
  text: string;
  examples?: { user: string; assistant: string }[];
}

/** What a piece of a file holds. */
export interface Imported {
  chats: ImportedChat[];
  prompts: ImportedPrompt[];
  losses: Losses;
}

/** The beginning of a file, by which its format is recognised: what its list or its first lines begin with, or all of an object. */
export type Sample =
  | { type: 'list'; first: unknown }
  | { type: 'lines'; first: unknown; second: unknown }
  | { type: 'object'; object: JsonObject };

/** The file that a value comes from. */
export interface ImportedFile {
  /** Within what was dropped or its zip, with `/`: `threads/a/messages.jsonl`. */
  path: string;
  /** The place of the value in its list or among the lines, from 0 on; 0 for a whole file. */
  index: number;
  /** The JSON of the files that the format asked for with `companions`, by the path that it gave; absent where there is none. */
  companions: ReadonlyMap<string, unknown>;
}

/** How the files of one app are read. It is pure. */
export interface ImportFormat {
  name: FormatName;
  /** Whether a file is of this format. Of several, the first in the registry is taken. */
  recognises: (sample: Sample, path: string) => boolean;
  /**
   * `element`: `read` is given the elements of a list, or the lines, one at a time, so that gigabytes can be read. `whole`: the
   * whole list, the list of all lines, or the object, of at most some hundred MB. An object is always given whole.
   */
  unit: 'element' | 'whole';
  /** Paths, from the folder of `path`, of further JSON files that reading it needs. */
  companions?: (path: string) => string[];
  /** Never throws, whatever `value` is: what cannot be read is counted as lost. */
  read: (value: unknown, file: ImportedFile) => Imported;
}
