import type { Conversation } from '../chat/conversation';
import type { Message, MessageStatus, Role } from '../chat/message';
import type { MediaPart } from '../chat/parts';

/** The words that stand around those of a chat in a file, in the language of the person who saves it. */
export interface TranscriptWords {
  /** The file's title where the chat has none. */
  untitled: string;
  roles: Record<Role, string>;
  /** Before what the person has noted about the chat. */
  note: string;
  reasoning: string;
  sources: string;
  call: (name: string) => string;
  result: (isError: boolean) => string;
  /** What became of a reply that is not complete. */
  status: Record<Exclude<MessageStatus, 'complete'>, string>;
  /** Heads what another branch has besides. `after`: the beginning of the message that it follows; null where it begins the chat. */
  branch: (after: string | null) => string;
  /** What is attached, where it is not in the file: its name or its kind. */
  attached: (part: MediaPart) => string;
  /** When a message was written, and what a reply cost; empty where nothing is known. */
  figures: (message: Message) => string;
  /** When a chat was written, with what model, and what it cost. */
  chatFigures: (conversation: Conversation) => string;
}
