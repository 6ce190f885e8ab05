import type { DemoReplies } from '../../model/demo';
import { demoWords as text } from '../en/demo';

/** What a question has in it that asks for a reply of this kind, in English. */
const asks = {
  think: /\b(?:think|reason|why)/i,
  code: /\b(?:code|function|script|program|typescript|python)/i,
  table: /\b(?:table|compare|columns?)\b/i,
  long: /\b(?:long|longer|story|essay|everything)\b/i,
};

/** The demo's canned replies in the language in force. */
export function demoReplies(): DemoReplies {
  const kinds = ['think', 'code', 'table', 'long'] as const;
  const chosen = kinds.map((kind) => ({
    isAsked: (question: string) =>
      asks[kind].test(question) || (text.asks[kind] !== '' && new RegExp(text.asks[kind], 'iu').test(question)),
    reasoning: kind === 'think' ? text.thoughts : '',
    text: text[kind],
  }));
  const usual = { isAsked: () => true, reasoning: '', text: text.usual };
  return { replies: [...chosen, usual], nothingToContinue: text.nothingToContinue };
}
