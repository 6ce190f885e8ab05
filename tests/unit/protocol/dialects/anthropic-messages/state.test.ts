import { describe, expect, test } from 'vitest';
import type { ProviderState } from '../../../../../src/model/chat/parts';
import { MessagesDecoder } from '../../../../../src/protocol/dialects/anthropic-messages/decoding/decode';
import { anthropicMessages } from '../../../../../src/protocol/dialects/anthropic-messages/dialect';
import { requestBody } from '../../../../../src/protocol/dialects/anthropic-messages/request';
import type { ChatRequest } from '../../../../../src/protocol/dialects/dialect';
import { continueInstruction, type RequestMessage } from '../../../../../src/protocol/dialects/messages';
import type { ReplyEvent } from '../../../../../src/protocol/dialects/reply-event';
import { readErrorValue } from '../../../../../src/protocol/errors/error-body';
import { failureFor } from '../../../../../src/protocol/errors/failures';
import {
  block,
  blockStart,
  delta,
  messageDelta,
  messageStart,
  said,
  startUsage,
} from '../../../../server/messages-wire';
import { chatRequest } from '../../chat-request';

const ended = (index: number) => ({ type: 'content_block_stop', index });
const thought = (index: number) => [
  blockStart(index, { type: 'thinking', thinking: '', signature: '' }),
  delta(index, { type: 'thinking_delta', thinking: 'Let me ' }),
  delta(index, { type: 'thinking_delta', thinking: 'see.' }),
  delta(index, { type: 'signature_delta', signature: 'EqQBCg' }),
  ended(index),
];
const thinking = { type: 'thinking', thinking: 'Let me see.', signature: 'EqQBCg' };
const redacted = { type: 'redacted_thinking', data: 'EmwKAhgB' };
const search = { type: 'server_tool_use', id: 's1', name: 'web_search', input: { query: 'x' } };
const found = {
  type: 'web_search_tool_result',
  tool_use_id: 's1',
  content: [{ type: 'web_search_result', url: 'https://a.example/', title: 'A', encrypted_content: 'x' }],
};
const searched = (index: number) => [
  blockStart(index, { ...search, input: {} }),
  delta(index, { type: 'input_json_delta', partial_json: '{"query":' }),
  delta(index, { type: 'input_json_delta', partial_json: '"x"}' }),
  ended(index),
  ...block(index + 1, found),
];

/** What a stream of these blocks says that the server wants back; null where it says nothing of the kind. */
function stateOf(
  blocks: readonly object[],
  reason = 'end_turn',
  decoder = new MessagesDecoder(),
): ProviderState | null {
  const events: ReplyEvent[] = [];
  const all = [
    messageStart(startUsage),
    ...blocks,
    messageDelta(reason, { output_tokens: 9 }),
    { type: 'message_stop' },
  ];
  for (const event of all) events.push(...decoder.event(JSON.stringify(event)));
  const states = events.flatMap((event) => (event.type === 'provider-state' ? event.state : []));
  expect(states.length).toBeLessThan(2);
  return states[0] ?? null;
}

describe('what is kept of an answer', () => {
  test('is all its blocks, in order and as they came', () => {
    const citation = { type: 'web_search_result_location', url: 'https://a.example/', encrypted_index: 'i' };
    const cited = [
      blockStart(4, { type: 'text', text: '', citations: [] }),
      delta(4, { type: 'text_delta', text: 'It is' }),
      delta(4, { type: 'citations_delta', citation }),
      delta(4, { type: 'text_delta', text: ' so.' }),
      ended(4),
    ];
    const blocks = [...thought(0), ...block(1, redacted), ...searched(2), ...cited];
    expect(stateOf(blocks)).toEqual({
      items: [thinking, redacted, search, found, { type: 'text', text: 'It is so.', citations: [citation] }],
      isPaused: false,
    });
  });

  test('is nothing where its words say it all, or where it was declined', () => {
    expect(stateOf(said(0, 'Hel', 'lo'))).toBeNull();
    expect(stateOf([...thought(0), ...said(1, 'No')], 'refusal')).toBeNull();
  });

  test('is nothing where a piece of it is of a kind that cannot be put together, or was cut', () => {
    expect(stateOf([...thought(0).toSpliced(1, 0, delta(0, { type: 'new_delta', x: 1 }))])).toBeNull();
    const cut = searched(0).filter((event) => !JSON.stringify(event).includes('x'));
    expect(stateOf(cut)).toBeNull();
  });

  test('is whole where a relay leaves out that blocks have ended', () => {
    const blocks = [...thought(0), ...said(1, 'Hello')].filter(
      (event) => !('type' in event) || event.type !== 'content_block_stop',
    );
    expect(stateOf(blocks)?.items).toEqual([thinking, { type: 'text', text: 'Hello' }]);
  });

  test('is all its blocks where a relay begins them as nothing, or their input as none', () => {
    const [, ...thoughts] = thought(0);
    const [begun, ...pieces] = searched(1);
    const none = delta(1, { type: 'input_json_delta', partial_json: '{}' });
    expect(stateOf([blockStart(0, {}), ...thoughts, begun!, none, ...pieces])?.items).toEqual([
      { ...thinking, signature: 'EqQBCg' },
      search,
      found,
    ]);
  });

  test('says where the server paused in the middle of its own tools', () => {
    expect(stateOf(searched(0), 'pause_turn')).toEqual({ items: [search, found], isPaused: true });
  });

  test('is not told where the server refuses it', () => {
    expect(stateOf(thought(0), 'end_turn', new MessagesDecoder({ keepsState: false }))).toBeNull();
  });
});

const hello: RequestMessage = { role: 'user', content: 'Hello' };
const more: RequestMessage = { role: 'user', content: 'Go on' };
const answer = (content: string, ...items: ProviderState['items']): RequestMessage => ({
  role: 'assistant',
  content,
  state: { items, isPaused: false },
});
const text = (words: string) => ({ type: 'text', text: words });

function chatOf(messages: RequestMessage[], differs: Partial<ChatRequest> = {}): ChatRequest {
  const endpoint = { baseUrl: 'https://api.anthropic.com/v1', presetId: 'anthropic', dialect: 'anthropic-messages' };
  return chatRequest({ endpoint, model: 'claude-next', messages, ...differs });
}
const sent = (messages: RequestMessage[], differs: Partial<ChatRequest> = {}) =>
  requestBody(chatOf(messages, differs)).messages.map(({ content }) => content);

describe('a request', () => {
  test('has the blocks that its server wrote, as they are, but for empty texts, which it refuses', () => {
    const blocks = [thinking, text('It is'), search, found, text(''), text(' so.')];
    expect(sent([hello, answer('It is\n\n so.', ...blocks), more])).toEqual([
      'Hello',
      [thinking, text('It is'), search, found, text(' so.')],
      'Go on',
    ]);
  });

  test('has the words of a reply where they are other words now, where a call is not answered, or it was refused', () => {
    expect(sent([hello, answer('It was so.', thinking, text('It is so.')), more])).toEqual([
      'Hello',
      'It was so.',
      'Go on',
    ]);
    const call = { type: 'tool_use', id: 't', name: 'now', input: {} };
    expect(sent([hello, answer('Wait.', thinking, text('Wait.'), call), more])).toEqual(['Hello', 'Wait.', 'Go on']);
    const refuses = ['provider-state'] as const;
    expect(sent([hello, answer('So.', thinking, text('So.')), more], { refuses })).toEqual(['Hello', 'So.', 'Go on']);
  });

  test('does not join a reply that goes back as it was written with another', () => {
    const reply = answer('So.', thinking, text('So.'));
    expect(sent([hello, reply, { role: 'assistant', content: 'Yes.' }, more])).toEqual([
      'Hello',
      [thinking, text('So.')],
      'Yes.',
      'Go on',
    ]);
  });

  test('goes on with a paused reply from its blocks, with no word more, also where there are no words yet', () => {
    for (const words of ['', 'Wait.']) {
      const blocks = [thinking, ...(words === '' ? [] : [text(words)]), search];
      const paused = { ...answer(words), state: { items: blocks, isPaused: true } };
      const chat = chatOf([hello, paused], { parameters: { reasoningEffort: 'low' } });
      expect(requestBody(chat).messages.at(-1)).toEqual({ role: 'assistant', content: blocks });
      expect(requestBody(chat).thinking).toEqual({ type: 'adaptive', display: 'summarized' });
    }
  });

  test('goes on with a paused reply from its words where its blocks are not to be sent', () => {
    const paused = { ...answer('Wait.'), state: { items: [text('Wait.'), search], isPaused: true } };
    const refuses = ['provider-state', 'prefill'] as const;
    expect(sent([hello, paused], { refuses })).toEqual(['Hello', 'Wait.', continueInstruction]);
  });

  test('goes on with any other reply from its words', () => {
    expect(sent([hello, answer('So ', thinking, text('So '))])).toEqual(['Hello', 'So']);
  });
});

test('the rest of a paused reply is a paragraph of its own, and is kept behind what came before', () => {
  const paused = { ...answer('Wait.'), state: { items: [text('Wait.'), search], isPaused: true } };
  const decoder = anthropicMessages.decoder(chatOf([hello, paused]));
  const events = said(0, 'There.').flatMap((event) => [...decoder.event(JSON.stringify(event))]);
  expect(events).toEqual([{ type: 'text', choice: 0, delta: '\n\nThere.' }]);
});

describe('a refusal of what went back', () => {
  const chat = chatOf([hello, answer('So.', thinking, text('So.')), more]);
  const refused = (message: string, asked = chat) =>
    anthropicMessages.refused(
      failureFor(400, readErrorValue({ type: 'error', error: { type: 'invalid_request_error', message } }), null),
      asked,
    );

  test.each([
    'messages.1.content.0: Invalid `signature` in `thinking` block',
    'messages.1.content.0: `thinking` or `redacted_thinking` blocks in the latest assistant message cannot be modified.',
    'messages.1.content.2: Invalid `encrypted_content` in `search_result` block',
    'messages.1: `web_search` tool use with id `srvtoolu_1` was found without a corresponding `web_search_tool_result` block',
  ])('is told from %s', (message) => {
    expect(refused(message)).toBe('provider-state');
    expect(refused(message, { ...chat, refuses: ['provider-state'] })).not.toBe('provider-state');
  });

  test('is not any other', () => {
    expect(refused('max_tokens: must be at least 1')).toBeNull();
    expect(refused('This model does not support thinking.')).toBeNull();
  });
});
