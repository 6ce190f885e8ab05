import { expect, test } from 'vitest';
import { partsInTurns, partsOf, type RequestSource } from '../../../../src/context/plan/parts';
import { newMessage } from '../../../../src/model/chat/message';

test('the parts of a long history are made in many turns, and are the same ones', async () => {
  const history = Array.from({ length: 10_000 }, (_, at) =>
    newMessage('c', null, at % 2 === 0 ? 'user' : 'assistant', `Message ${String(at)}`),
  );
  const source: RequestSource = { systemPrompt: { text: 'Be brief.' }, history, summary: null };
  let turns = 0;
  const made = await partsInTurns(source, () => Promise.resolve(void (turns += 1)));
  expect(made).toEqual(partsOf(source));
  expect(turns).toBeGreaterThanOrEqual(20);
});
