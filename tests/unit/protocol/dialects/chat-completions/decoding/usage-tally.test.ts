import { describe, expect, test } from 'vitest';
import { ReplyDecoder } from '../../../../../../src/protocol/dialects/chat-completions/decoding/decode';

/** The last usage that a decoder of `choices` tells. */
function billed(choices: number, ...chunks: object[]) {
  const decoder = new ReplyDecoder(choices);
  const events = chunks.flatMap((chunk) => [...decoder.event(JSON.stringify(chunk))]);
  return events.findLast((event) => event.type === 'usage')?.usage;
}

const usage = { prompt_tokens: 9, completion_tokens: 5, total_tokens: 14 };
const said = (index: number, more: object = {}) => ({
  index,
  delta: { content: 'a' },
  finish_reason: 'length',
  ...more,
});

describe('several choices', () => {
  test('a bill after the end of each is added up, with one prompt', () => {
    const bill = { choices: [], usage };
    expect(billed(2, { choices: [said(1)] }, bill, { choices: [said(0)] }, bill)).toMatchObject({
      promptTokens: 9,
      completionTokens: 10,
    });
  });

  test('a bill in each choice is added up', () => {
    const chunks = [0, 1].map((index) => ({ choices: [said(index, { usage })] }));
    expect(billed(2, ...chunks)).toMatchObject({ promptTokens: 9, completionTokens: 10 });
  });

  test('a bill after the end of all is that of all, also where it is repeated', () => {
    const bill = { choices: [], usage };
    expect(billed(2, { choices: [said(0), said(1)] }, bill, bill)).toMatchObject({ completionTokens: 5 });
  });

  test('a bill that grows with every chunk counts as it was last', () => {
    const chunks = [0, 1, 0, 1].map((index, place) => ({
      choices: [said(index)],
      usage: { ...usage, completion_tokens: place + 1, total_tokens: 10 + place },
    }));
    expect(billed(2, ...chunks, { choices: [], usage })).toMatchObject({ completionTokens: 5 });
  });
});

test('one choice: the last bill counts', () => {
  const later = { ...usage, completion_tokens: 7, total_tokens: 16 };
  const chunks = [
    { choices: [said(0)], usage },
    { choices: [], usage: later },
  ];
  expect(billed(1, ...chunks)).toMatchObject({ completionTokens: 7 });
});
