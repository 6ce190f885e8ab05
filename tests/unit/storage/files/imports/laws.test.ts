import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Imported, LossKind } from '../../../../../src/storage/files/imports/imported';
import { clients } from './fixtures/clients';
import { datasets } from './fixtures/datasets';
import { desktop } from './fixtures/desktop';
import { readAll, type Fixture } from './fixtures/fixture';
import { services } from './fixtures/services';
import { vendors } from './fixtures/vendors';

const fixtures = [...vendors, ...clients, ...desktop, ...services, ...datasets];

type Path = (string | number)[];

/** The path of every value in a file. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...(value as unknown[]).entries()] : Object.entries(value);
  return [...(path.length > 0 ? [path] : []), ...entries.flatMap(([key, one]) => pathsIn(one, [...path, key]))];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce((found, key) => (found as Record<string | number, unknown>)[key], value);
}

/** A copy of the file with another value at the path; `undefined` takes it out. */
function changed(value: unknown, path: Path, other: unknown): unknown {
  // As it is read from a file: nothing in it is the same object.
  const copy = JSON.parse(JSON.stringify(value)) as unknown;
  const holder = at(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  const key = path.at(-1)!;
  if (other !== undefined) holder[key] = other;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
  return copy;
}

/** All that somebody said in the chats. */
function said({ chats }: Imported): string[] {
  const parts = chats.flatMap(({ messages }) => messages.flatMap((message) => message.parts));
  return [
    ...chats.map(({ systemPrompt }) => systemPrompt),
    ...parts.map((part) => ('text' in part ? part.text : '')),
  ].filter(Boolean);
}

function total({ losses }: Imported): number {
  return Object.values(losses).reduce((sum, count) => sum + count, 0);
}

/** What any file gives: chats that are trees in order, with sound fields. */
function expectSound({ chats, prompts, losses }: Imported): void {
  for (const chat of chats) {
    const known = new Set<string>();
    for (const { id, parentId, role, parts, createdAt, model } of chat.messages) {
      expect(parentId === null || known.has(parentId)).toBe(true);
      expect(known.has(id)).toBe(false);
      known.add(id);
      expect(['user', 'assistant', 'system']).toContain(role);
      expect(parts.length).toBeGreaterThan(0);
      expect(createdAt === null || (createdAt > 0 && createdAt < Date.UTC(2100, 0))).toBe(true);
      expect(model === null || (typeof model === 'string' && model !== '')).toBe(true);
      const calls = parts.flatMap((part) => (part.type === 'tool-call' ? [part.id] : []));
      expect(new Set(calls).size).toBe(calls.length);
      for (const part of parts) if (part.type === 'tool-result') expect(calls).toContain(part.callId);
    }
    expect(chat.tipId === null || known.has(chat.tipId)).toBe(true);
    for (const text of [chat.title, chat.systemPrompt, ...chat.tags]) expect(typeof text).toBe('string');
    expect(chat.folder === null || (typeof chat.folder === 'string' && chat.folder !== '')).toBe(true);
  }
  for (const { name, text } of prompts) expect([typeof name, typeof text]).toEqual(['string', 'string']);
  for (const count of Object.values(losses)) expect(Number.isInteger(count) && count > 0).toBe(true);
}

const wrong = [null, 0, -1, 1e300, '', '#', true, [], {}, [[]], [null], { type: 'text' }, [{ id: 1 }]];
const others = fc.oneof(fc.constantFrom(undefined, ...wrong), fc.jsonValue());

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words of all texts in a value. Cherry Studio keeps the words of a message elsewhere: `whole` is the file. */
function wordsIn(value: unknown, whole: unknown): string[] {
  const texts: string[] = [];
  JSON.stringify(value, (key, one: unknown) => {
    texts.push(key, typeof one === 'object' ? '' : JSON.stringify(one).replaceAll('\\n', ' '));
    return one;
  });
  const blocks = (whole as { indexedDB?: { message_blocks?: { id: string }[] } }).indexedDB?.message_blocks ?? [];
  const named = blocks.filter(({ id }) => texts.includes(JSON.stringify(id)));
  return [...texts, ...named.map((block) => JSON.stringify(block).replaceAll('\\n', ' '))].flatMap(wordsOf);
}

test.each(fixtures)('law: $name with any one value missing or wrong: nothing is lost without a word', (fixture) => {
  const whole = readAll(fixture);
  const all = countOf(said(whole).flatMap(wordsOf));
  for (const [index, path] of pathsIn(fixture.value).entries())
    for (const other of [undefined, wrong[index % wrong.length]]) {
      const read = readAll({ ...fixture, value: changed(fixture.value, path, other) });
      expectSound(read);
      // The language of a block of code goes with its words.
      const gone = at(fixture.value, path[1] === 'message_blocks' ? path.slice(0, 3) : path);
      const prompts = read.prompts.map(({ text }) => text);
      const left = countOf([
        ...[...said(read), ...prompts].flatMap(wordsOf),
        ...wordsIn(gone, fixture.value),
        ...path.map(String),
      ]);
      const missing = [...all].filter(([word, count]) => count > (left.get(word) ?? 0));
      const isCounted = Object.entries(read.losses).some(
        ([kind, count]) => count > (whole.losses[kind as LossKind] ?? 0),
      );
      // What is not there any more was in the value that was changed, or is counted.
      if (missing.length > 0 && !isCounted)
        expect.fail(`${path.join('.')} = ${JSON.stringify(other)}: ${missing.join(' ')}`);
    }
});

test.each(fixtures)('law: $name with several values missing or wrong gives chats, never an exception', (fixture) => {
  const paths = pathsIn(fixture.value);
  const changes = fc.array(fc.tuple(fc.constantFrom(...paths), others), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(changes, (list) => {
      let { value } = fixture;
      for (const [path, other] of list)
        try {
          value = changed(value, path, other);
        } catch {
          // An earlier change has taken the place away.
        }
      // Without the holes that a change can leave in a list.
      expectSound(readAll({ ...fixture, value: JSON.parse(JSON.stringify(value)) as unknown }));
    }),
    { numRuns: 20, seed: 1 },
  );
});

test.each(fixtures)('law: $name gives chats or a reason for anything at all', (fixture) => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const read = readAll({ ...fixture, form: 'object', value });
      expectSound(read);
      expect(read.chats.length + read.prompts.length + total(read) > 0 || isEmpty(value, fixture)).toBe(true);
    }),
    { numRuns: 10, seed: 1 },
  );
});

/** A list without elements holds nothing, and nothing is lost of it; others have lists of chats, none of which is there. */
function isEmpty(value: unknown, { format }: Fixture): boolean {
  const holdsList = ['cherry-studio', 'chatbox', 'typingmind', 'nextchat', 'gemini-takeout', 'llama-cpp'].includes(
    format,
  );
  return holdsList || (Array.isArray(value) && value.length === 0);
}
