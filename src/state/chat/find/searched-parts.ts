import type { Message } from '../../../model/chat/message';
import { mediaOf, reasoningOf, refusalOf, textOf, toolCallsOf, type MessagePart } from '../../../model/chat/parts';

/** Where in a message something is found, in the order in which they stand in it. */
export const places = ['reasoning', 'files', 'content', 'calls'] as const;
export type MatchPlace = (typeof places)[number];

/** What can be found of a message, by place; what has no words is left out. */
export interface SearchedPart {
  place: MatchPlace;
  /** As it is written: in Markdown where `isMarkdown`. */
  text: string;
  isMarkdown: boolean;
}

/** What is searched of a message whose parts are `parts`. */
export function searchedParts({ role }: Pick<Message, 'role'>, parts: readonly MessagePart[]): SearchedPart[] {
  const message = { parts };
  const isMarkdown = role !== 'user';
  const searched: SearchedPart[] = [
    { place: 'reasoning', text: reasoningOf(message), isMarkdown: true },
    { place: 'files', text: namesIn(message), isMarkdown: false },
    { place: 'content', text: [textOf(message), refusalOf(message)].filter(Boolean).join('\n'), isMarkdown },
    { place: 'calls', text: callsIn(message), isMarkdown: false },
  ];
  return searched.filter(({ text }) => text !== '');
}

function namesIn(message: Pick<Message, 'parts'>): string {
  return mediaOf(message)
    .filter(({ source }) => source.kind === 'blob')
    .map(({ name }) => name)
    .filter(Boolean)
    .join('\n');
}

function callsIn(message: Pick<Message, 'parts'>): string {
  return toolCallsOf(message)
    .map((call) => `${call.name}\n${call.arguments}`)
    .join('\n');
}
