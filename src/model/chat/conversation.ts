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
  /** UTC ms. */
  createdAt: number;
  updatedAt: number;
  deletedAt: number | null;
  /** Null, or of an endpoint that was deleted: the chat asks for another. */
  endpointId: string | null;
  model: string;
  systemPrompt: SystemPrompt;
  /** What that was before, oldest first; absent: nothing. */
  earlierPrompts?: readonly SystemPrompt[];
  parameters: Parameters;
  /** What is done when its history outgrows the window; absent: as the settings say. */
  strategy?: Strategy;
  /** Where the chat was last read: the end of the branch on show. */
  tipId: string | null;
  /** The round whose replies stand side by side; absent: none. */
  columns?: string;
  totals: Totals;
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

const titleLength = 60;

/** A title from the first message: its first line with words in it, without markdown's signs, cut at a word. */
export function titleFrom(text: string): string {
  const line = text.split('\n').find((candidate) => /[\p{L}\p{N}]/u.test(candidate)) ?? text;
  const plain = withoutMarks(line.trim().slice(0, 4 * titleLength))
    .replace(/\s+/g, ' ')
    .trim();
  const signs = [...plain];
  if (signs.length <= titleLength) return plain;
  const cut = signs.slice(0, titleLength).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > titleLength / 2 ? cut.slice(0, space) : cut}…`;
}

/** The sign of a heading or a quotation, pairs of emphasis around words, and backticks go: "C#", "2*3" and "my_name" stay. */
export function withoutMarks(line: string): string {
  return line
    .replace(/^(?:[#>]+\s+)+/, '')
    .replace(/(?<![\p{L}\p{N}])(\*{1,3}|_{1,3}|~~)(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replaceAll('`', '');
}
