import { expect, test } from 'vitest';
import type { AnswerDecoder } from '../../../../../src/protocol/dialects/answer-decoder';
import { WithoutEcho } from '../../../../../src/protocol/dialects/decoding/echo';
import { GeminiDecoder } from '../../../../../src/protocol/dialects/gemini/decoding/decode';
import type { ReplyEvent } from '../../../../../src/protocol/dialects/reply-event';
import { chunk } from '../../../../server/gemini-wire';

const kept = 'Once upon a time';
const end = { finishReason: 'STOP' };
const data = (words: string, more: object = {}): string => JSON.stringify(chunk([{ text: words }], more));

function told(decoder: AnswerDecoder, pieces: readonly string[], isCut = false): string[] {
  const events: ReplyEvent[] = pieces.flatMap((piece) => [...decoder.event(piece)]);
  events.push(...(isCut ? decoder.flush() : decoder.end()));
  return events.flatMap((event) =>
    event.type === 'text' ? `${String(event.choice)}:${event.delta}` : event.type === 'finished' ? 'finished' : [],
  );
}

test.each([
  [
    'an echo is cut out of what follows',
    [data('Once upon'), data(' a time there'), data(' was', end)],
    ['0: there', '0: was', 'finished'],
  ],
  ['an echo alone brings nothing', [data(kept, end)], ['finished']],
  ['words that only begin like one are told before the end', [data('Once', end)], ['0:Once', 'finished']],
  ['other words are let through', [data(' there was'), data(' one', end)], ['0: there was', '0: one', 'finished']],
])('%s', (_, pieces, expected) => {
  expect(told(new WithoutEcho(new GeminiDecoder(), kept), pieces)).toEqual(expected);
});

test('each choice may begin again, and what is held back is told where the connection breaks', () => {
  const decoder = new WithoutEcho(new GeminiDecoder({ asked: 2 }), kept);
  const pieces = [data(`${kept} there`), data('Once upon', { index: 1 })];
  expect(told(decoder, pieces, true)).toEqual(['0: there', '1:Once upon']);
});
