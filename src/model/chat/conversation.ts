import type { Parameters } from '../request/parameters';
import type { SystemPrompt } from '../prompt/prompt';
import type { Strategy } from '../request/strategy';
import { noTotals, type Totals } from '../usage/usage';

/** A conversation's header; its messages are records of their own. */
export interface Conversation {
  id: string;
  /** Empty until the first message names it. */
  title: string;
  pinned: boolean;
  /** The folder that it is in. Absent, or the id of a folder that does not exist: in none. */
  folderId?: string;
  /** What the person calls it by besides; absent where that is nothing. */
  tags?: readonly string[];
  /** What the person has noted about it; absent where that is nothing. It is never sent. */
  note?: string;
  /** The ids of the messages that the person likes best, in the order in which they were chosen. */
  favourites?: readonly string[];
  /** When it was put into the archive, UTC ms; absent where it is not in it. */
  archivedAt?: number;
  /** UTC ms. */
  createdAt: number;
  updatedAt: number;
  deletedAt: number | null;
  /** When this is null or names an endpoint that was deleted, the chat asks the person to choose one. */
  endpointId: string | null;
  model: string;
  systemPrompt: SystemPrompt;
  /** The system prompts that the chat had before this one, oldest first; absent where there are none. */
  earlierPrompts?: readonly SystemPrompt[];
  /** Whether the person's standing instructions stay out of its requests; absent: they go along. */
  withoutStanding?: boolean;
  parameters: Parameters;
  /** What is done when the history outgrows the context window; absent where the chat follows the settings. */
  strategy?: Strategy;
  /**
   * For how many turns pictures, PDFs and sound are sent, from 1 on: with 1, only in the turn of their message. Null:
   * always; absent where the chat follows the settings.
   */
  mediaTurns?: number | null;
  /** The last message of the branch on show; null while the chat is empty. */
  tipId: string | null;
  /** The id of the round whose replies are shown side by side; absent where none is. */
  columns?: string;
  totals: Totals;
  /**
   * Where an imported chat is from: the other app and its id there (`key`), and what of it was taken over last (`digest`, of
   * the ids of its messages), so that it is not imported twice. Absent in all others.
   */
  importedFrom?: { key: string; digest: string };
}

/** A conversation that has nothing in it yet. */
export function newConversation(
  id: string,
  now: number,
  start: Pick<Conversation, 'endpointId' | 'model' | 'systemPrompt'>,
): Conversation {
  return {
    id,
    title: '',
    pinned: false,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    parameters: {},
    tipId: null,
    totals: noTotals,
    ...start,
  };
}
