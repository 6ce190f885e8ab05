import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grown } from '../../../../src/model/chat/growing-parts';
import { moved } from '../../../../src/state/request/reply/reply-facts';
import { reasoningOf, textOf, withText, type MessagePart } from '../../../../src/model/chat/parts';

const words = fc.string({ maxLength: 4 });
const part: fc.Arbitrary<MessagePart> = fc.oneof(
  fc.record({ type: fc.constantFrom('text' as const, 'reasoning' as const, 'refusal' as const), text: words }),
  fc.record({
    type: fc.constant('tool-call' as const),
    id: fc.constantFrom('a', 'b'),
    name: words,
    arguments: words,
  }),
  fc.record({ type: fc.constant('citation' as const), url: fc.constantFrom('x', 'y'), title: words }),
  fc.record({
    type: fc.constant('provider-state' as const),
    dialect: fc.constant('anthropic-messages' as const),
    endpointId: fc.constantFrom('e', 'f'),
    model: fc.constant('m'),
    digest: fc.constantFrom('1', '2'),
    items: fc.array(fc.record({ data: words }), { maxLength: 2 }),
    isPaused: fc.boolean(),
  }),
  fc
    .record({ id: fc.constantFrom('p', 'q', null), bytes: fc.nat(3), isPartial: fc.boolean() })
    .map(({ id, bytes, isPartial }): MessagePart => ({
      type: 'image',
      name: '',
      mediaType: '',
      source: { kind: 'unkept', bytes },
      size: null,
      ...(id !== null && { id }),
      ...(isPartial && { isPartial }),
    })),
);
const parts = fc.array(part, { maxLength: 12 });

describe('the parts of a growing reply', () => {
  test('law: pieces that are joined first, as the journal joins them, give the same', () => {
    fc.assert(
      fc.property(parts, parts, parts, (before, one, two) => {
        const begun = grown([], before);
        expect(grown(begun, grown(grown([], one), two))).toEqual(grown(grown(begun, one), two));
      }),
    );
  });

  test('a picture stays in the place of the unfinished one', () => {
    const picture = (id: string, bytes: number, more: object = {}): MessagePart => ({
      type: 'image',
      name: '',
      mediaType: 'image/png',
      source: { kind: 'unkept', bytes },
      size: null,
      id,
      ...more,
    });
    const text = (words: string): MessagePart => ({ type: 'text', text: words });
    const came = [picture('a', 1, { isPartial: true }), picture('b', 2), text('And '), picture('a', 3), text('so.')];
    expect(grown([], came)).toEqual([picture('a', 3), picture('b', 2), text('And so.')]);
  });

  test('law: no word is lost, and words keep their order', () => {
    fc.assert(
      fc.property(parts, (all) => {
        expect(textOf({ parts: grown([], all) })).toBe(textOf({ parts: all }));
        expect(reasoningOf({ parts: grown([], all) })).toBe(reasoningOf({ parts: all }));
      }),
    );
  });

  test('law: moving words changes nothing but which they are', () => {
    const to = fc.constantFrom('text' as const, 'reasoning' as const);
    fc.assert(
      fc.property(parts, to, fc.nat(8), (all, target, length) => {
        const now = moved(all, target, length);
        const [from, other] = target === 'text' ? [reasoningOf, textOf] : [textOf, reasoningOf];
        const place = Math.max(0, from({ parts: all }).length - length);
        expect(from({ parts: now })).toBe(from({ parts: all }).slice(0, place));
        expect(other({ parts: now })).toBe(other({ parts: all }) + from({ parts: all }).slice(place));
        const isOther = ({ type }: MessagePart) => type !== 'text' && type !== 'reasoning';
        expect(now.filter(isOther)).toEqual(all.filter(isOther));
      }),
    );
  });

  test('law: another text leaves all other parts as they are', () => {
    fc.assert(
      fc.property(parts, words, (all, text) => {
        const now = withText(all, text);
        expect(textOf({ parts: now })).toBe(text);
        expect(now.filter(({ type }) => type !== 'text')).toEqual(all.filter(({ type }) => type !== 'text'));
      }),
    );
  });

  test('a page is cited once, and its title may come later', () => {
    const cited = (title: string): MessagePart => ({ type: 'citation', url: 'x', title });
    expect(grown([cited('')], [cited('Title'), cited('Other')])).toEqual([cited('Title')]);
  });

  test('a server that cites without end does not fill the memory', () => {
    const endless = Array.from({ length: 600 }, (_, n): MessagePart => ({ type: 'citation', url: `${n}`, title: '' }));
    expect(grown([], endless)).toHaveLength(500);
  });
});
