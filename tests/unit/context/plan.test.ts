import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planRequest } from '../../../src/context/plan';
import { newReplyFacts, type Message, type MessageStatus, type ReplyFacts } from '../../../src/model/message';

function person(id: string, text: string): Message {
  return { id, conversationId: 'c', parentId: null, role: 'user', text, createdAt: 0, deletedAt: null, reply: null };
}

function reply(id: string, status: MessageStatus, text: string, facts: Partial<ReplyFacts> = {}): Message {
  return { ...person(id, text), role: 'assistant', reply: { ...newReplyFacts('e', 'm'), ...facts, status } };
}

test('the system prompt goes first, the branch in its order, the draft last', () => {
  const history = [person('1', 'Hello'), reply('2', 'complete', 'Hi!')];
  expect(planRequest({ systemPrompt: 'Be brief.', history, draft: 'How are you?' }).messages).toEqual([
    { id: null, role: 'system', content: 'Be brief.' },
    { id: '1', role: 'user', content: 'Hello' },
    { id: '2', role: 'assistant', content: 'Hi!' },
    { id: null, role: 'user', content: 'How are you?' },
  ]);
});

test('neither an empty system prompt nor an empty draft is sent', () => {
  expect(planRequest({ systemPrompt: '', history: [person('1', 'Hello')], draft: '' }).messages).toHaveLength(1);
});

test.each(['stopped', 'interrupted', 'streaming'] as const)(
  'a reply that is %s is sent as far as it came',
  (status) => {
    const { messages, leftOut } = planRequest({
      systemPrompt: '',
      history: [reply('1', status, 'Once up')],
      draft: null,
    });
    expect(messages).toEqual([{ id: '1', role: 'assistant', content: 'Once up' }]);
    expect(leftOut).toEqual([]);
  },
);

test('a reply that brought nothing is left out, and the plan says why', () => {
  const history = [
    person('1', 'Hello'),
    reply('2', 'failed', ''),
    person('3', 'Hello?'),
    reply('4', 'stopped', '', { reasoning: 'The user greets me.' }),
  ];
  const plan = planRequest({ systemPrompt: '', history, draft: null });
  expect(plan.messages.map(({ content }) => content)).toEqual(['Hello', 'Hello?']);
  expect(plan.leftOut).toEqual([
    { id: '2', reason: 'failed' },
    { id: '4', reason: 'empty' },
  ]);
});

test('a refusal is sent as what the model said', () => {
  const refusing = reply('1', 'complete', '', { refusal: 'I cannot help with that.' });
  expect(planRequest({ systemPrompt: '', history: [refusing], draft: null }).messages[0]?.content).toBe(
    'I cannot help with that.',
  );
});

test('every message of the branch is either sent, in order, or left out with a reason', () => {
  const statuses = fc.constantFrom<MessageStatus>('complete', 'stopped', 'interrupted', 'failed', 'streaming');
  const branches = fc.array(
    fc.record({ status: statuses, text: fc.constantFrom('', 'text', 'more text'), isReply: fc.boolean() }),
  );
  fc.assert(
    fc.property(branches, fc.string(), fc.string(), (parts, systemPrompt, draft) => {
      const history = parts.map(({ status, text, isReply }, index) =>
        isReply ? reply(`m${String(index)}`, status, text) : person(`m${String(index)}`, text),
      );
      const plan = planRequest({ systemPrompt, history, draft });
      const sent = plan.messages.flatMap(({ id }) => (id === null ? [] : [id]));
      const isLeftOut = new Set(plan.leftOut.map(({ id }) => id));
      expect(sent).toEqual(history.map(({ id }) => id).filter((id) => !isLeftOut.has(id)));
      expect(plan.messages.every(({ content }) => content !== '')).toBe(true);
      expect(planRequest({ systemPrompt, history, draft })).toEqual(plan);
    }),
  );
});
