import { expect, test } from 'vitest';
import { ReplyDecoder } from '../../../../../../src/protocol/dialects/chat-completions/decoding/decode';
import { readLogprobs } from '../../../../../../src/protocol/dialects/chat-completions/decoding/read-logprobs';
import { logprobChunk, valuesIn } from '../../../../../server/wire';

test('a chunk’s probabilities come with its text', () => {
  const [chunk] = valuesIn(
    logprobChunk({ token: ' cat', logprob: -0.1, top_logprobs: [{ token: ' dog', logprob: -2.5 }] }, 1),
  );
  const events = [...new ReplyDecoder(2).event(JSON.stringify(chunk))];
  expect(events).toContainEqual({
    type: 'logprobs',
    choice: 1,
    tokens: [{ token: ' cat', logprob: -0.1, alternatives: [{ token: ' dog', logprob: -2.5 }] }],
  });
});

test('a token that is a part of a character keeps its bytes', () => {
  const said = { token: String.raw`bytes:\xf0\x9f`, logprob: -1, bytes: [0xf0, 0x9f], top_logprobs: [] };
  expect(readLogprobs({ content: [said] })).toEqual([
    { token: said.token, logprob: -1, bytes: [0xf0, 0x9f], alternatives: [] },
  ]);
});

test('a refusal’s tokens count, too', () => {
  expect(readLogprobs({ content: null, refusal: [{ token: 'No', logprob: -0.5 }] })).toEqual([
    { token: 'No', logprob: -0.5, alternatives: [] },
  ]);
});

test('the older form in columns is read, the likeliest alternative first', () => {
  expect(
    readLogprobs({ tokens: ['a', 'b'], token_logprobs: [-0.1, null], top_logprobs: [{ x: -3, a: -0.1 }, null] }),
  ).toEqual([
    {
      token: 'a',
      logprob: -0.1,
      alternatives: [
        { token: 'a', logprob: -0.1 },
        { token: 'x', logprob: -3 },
      ],
    },
  ]);
});

test.for([
  [null],
  [undefined],
  ['odd'],
  [{}],
  [{ content: null }],
  [{ content: [null, { token: 7 }, { token: 'a' }] }],
])('nothing is read of %j', ([odd]) => {
  expect(readLogprobs(odd)).toEqual([]);
});
