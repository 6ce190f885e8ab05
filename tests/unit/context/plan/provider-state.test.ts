import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOfSent, withValidState } from '../../../../src/context/plan/provider-state';
import type { Role } from '../../../../src/model/chat/message';
import type { MediaPart, ProviderStatePart } from '../../../../src/model/chat/parts';
import type { Parameters } from '../../../../src/model/request/parameters';

interface Message {
  role: Role;
  content: string;
  name?: string;
  media?: MediaPart[];
  state?: ProviderStatePart;
}

/** A request with these parameters, to a host. */
const at = (parameters: Parameters, baseUrl = 'https://a.example/v1') => ({ endpoint: { baseUrl }, parameters });

const picture: MediaPart = {
  type: 'image',
  name: '',
  mediaType: 'image/png',
  source: { kind: 'blob', hash: 'a', bytes: 1 },
  size: null,
};
const signed = (digest: string, signature: string): ProviderStatePart => ({
  type: 'provider-state',
  dialect: 'anthropic-messages',
  endpointId: 'e',
  model: 'm',
  digest,
  items: [{ type: 'thinking', thinking: 'Hm', signature }],
  isPaused: false,
});

/** A chat as it was held: each reply with the digest of what was sent for it. */
function held(turns: readonly { asked: string; said: string; isSigned: boolean }[], parameters: Parameters): Message[] {
  const all: Message[] = [{ role: 'system', content: 'Be brief.' }];
  for (const [index, { asked, said, isSigned }] of turns.entries()) {
    all.push({ role: 'user', content: asked });
    const digest = digestOfSent(withValidState(all, at(parameters)), at(parameters));
    all.push({ role: 'assistant', content: said, ...(isSigned && { state: signed(digest, String(index)) }) });
  }
  return all;
}

const words = fc.string({ maxLength: 3 });
const turns = fc.array(fc.record({ asked: words, said: words, isSigned: fc.boolean() }), {
  minLength: 1,
  maxLength: 6,
});
const tools: Parameters = { extra: { tools: [{ type: 'function', function: { name: 'look' } }] } };
const hosted: Parameters = { hostedTools: ['web-search'] };
const parameters = fc.constantFrom<Parameters>({}, { temperature: 1 }, tools, hosted);
const wentBack = (messages: ReturnType<typeof withValidState>) => messages.map(({ state }) => state !== undefined);

describe('what a server wants back of its replies', () => {
  test('law: goes back, all of it and as it came, while nothing before it has changed', () => {
    fc.assert(
      fc.property(turns, parameters, words, (all, asked, next) => {
        const messages: Message[] = [...held(all, asked), { role: 'user', content: next }];
        expect(withValidState(messages, at(asked))).toEqual(
          messages.map(({ state, ...message }) => ({
            ...message,
            ...(state && { state: { items: state.items, isPaused: false } }),
          })),
        );
      }),
    );
  });

  test('law: after a change, only what stands before it goes back', () => {
    const change = fc.constantFrom<(one: Message) => Message[]>(
      () => [],
      (one) => [{ ...one, media: [picture] }],
      (one) => [{ ...one, content: `${one.content}!` }],
      (one) => [{ ...one, name: 'Ada' }],
      (one) => [{ ...one, role: one.role === 'user' ? 'assistant' : 'user' }],
      (one) => [{ role: 'user', content: '' }, one],
    );
    fc.assert(
      fc.property(turns, fc.nat(), change, (all, where, changed) => {
        const before = held(all, {});
        const place = where % before.length;
        const after = before.flatMap((one, index) => (index === place ? changed(one) : [one]));
        const kept = withValidState(after, at({}));
        const expected = before.map(({ state }, index) => state !== undefined && index < place);
        expect(wentBack(kept).slice(0, place)).toEqual(expected.slice(0, place));
        // The changed message itself may still hold: its own words came after what was sent for it.
        expect(wentBack(kept).slice(place + 1 + after.length - before.length)).toEqual(
          before.slice(place + 1).map(() => false),
        );
      }),
    );
  });

  test('is dropped with other tools or at another host, and stays with another temperature', () => {
    const messages = held([{ asked: 'a', said: 'b', isSigned: true }], {});
    expect(wentBack(withValidState(messages, at({ temperature: 0 })))).toContain(true);
    expect(wentBack(withValidState(messages, at(tools)))).not.toContain(true);
    expect(wentBack(withValidState(messages, at({}, 'https://a.example/v2')))).toContain(true);
    expect(wentBack(withValidState(messages, at({}, 'https://b.example/v1')))).not.toContain(true);
  });

  test.each<[string, Parameters, Parameters]>([
    ['are its own no more', hosted, {}],
    ['are others of its own', hosted, { hostedTools: ['code-interpreter'] }],
    ['are its own as well', tools, { ...tools, ...hosted }],
  ])('is dropped where the tools %s', (_, before, after) => {
    const messages = held([{ asked: 'a', said: 'b', isSigned: true }], before);
    expect(wentBack(withValidState(messages, at(before)))).toContain(true);
    expect(wentBack(withValidState(messages, at(after)))).not.toContain(true);
  });

  test('of a later reply is dropped where that of an earlier one did not go back', () => {
    const [system, first, reply, ...later] = held(
      [
        { asked: 'a', said: 'b', isSigned: true },
        { asked: 'c', said: 'd', isSigned: true },
      ],
      {},
    );
    const { state: _, ...bare } = reply!;
    expect(wentBack(withValidState([system!, first!, bare, ...later], at({})))).not.toContain(true);
  });
});
