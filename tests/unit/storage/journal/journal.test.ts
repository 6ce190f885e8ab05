import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError, type Failure } from '../../../../src/model/failure';
import type { Message } from '../../../../src/model/chat/message';
import { textOf, textParts, type MessagePart } from '../../../../src/model/chat/parts';
import { Journals } from '../../../../src/storage/journal/journal';
import type { JournalPiece } from '../../../../src/storage/journal/pieces';
import { changeOfConversation } from '../../../../src/storage/library/library';
import { Locks } from '../../../../src/storage/keyspace/locks/locks';
import { Memory } from '../../../../src/storage/keyspace/memory';
import type { Change, Records } from '../../../../src/storage/keyspace/records';
import { browser, conversation, message, reply, shelves, signed, webLocks } from '../builders';

let records: Records;
let locks: LockManager;
let problems: Failure[];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 10_000 });
  records = new Memory();
  locks = webLocks();
  problems = [];
});
afterEach(() => vi.useRealTimers());

/** A tab's journals. */
const tab = () => new Journals(records, new Locks('tally:/', locks), (failure) => problems.push(failure));
/** A tab that comes after another died: the dead one's locks are free. */
const tabAfterDeath = () =>
  new Journals(records, new Locks('tally:/', webLocks()), (failure) => problems.push(failure));

/** Begins one reply; null where another tab writes it. */
const start = async (journals: Journals, message: Message, also: readonly Change[] = []) =>
  (await journals.start([message], also))?.[0] ?? null;

const pieces = async () =>
  (await records.range<JournalPiece>(['journal'])).map(({ value }) => value.parts && textOf({ parts: value.parts }));
const onDisk = () => records.get<Message>(['message', 'c1', 'm1']);

const thought = (text: string) => ({ type: 'reasoning', text }) as const;
const refusal = { type: 'refusal', text: 'no' } as const;

describe('a running reply', () => {
  test('is in the thread, streaming, before its first word', async () => {
    await start(tab(), reply('c1', 'm1'), [{ put: ['message', 'c1', 'm0'], value: message('c1', 'm0') }]);
    expect(await onDisk()).toEqual(reply('c1', 'm1'));
    expect(await records.get(['message', 'c1', 'm0'])).toEqual(message('c1', 'm0'));
  });

  test('is written at most three times a second while data come, and its last piece within 400 ms', async () => {
    const journal = (await start(tab(), reply('c1', 'm1')))!;
    const write = vi.spyOn(records, 'write');
    for (let ms = 0; ms < 1000; ms += 10) {
      await vi.advanceTimersByTimeAsync(10);
      void journal.append({ parts: textParts('.') });
    }
    expect(write).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(400);
    expect((await pieces()).join('')).toBe('.'.repeat(100));
    await vi.advanceTimersByTimeAsync(5000);
    expect(write).toHaveBeenCalledTimes(4);
    expect(write.mock.calls.every(([, durability]) => durability === 'relaxed')).toBe(true);
  });

  test('is written with no more than half as many bytes beside its words, whatever the words before were', async () => {
    const journal = (await start(tab(), reply('c1', 'm1')))!;
    const word = 'word ';
    // 200 tokens a second, for five seconds.
    for (let ms = 0; ms < 5000; ms += 5) {
      await vi.advanceTimersByTimeAsync(5);
      void journal.append({ parts: textParts(word) });
    }
    await journal.flush();
    const kept = await records.range<JournalPiece>(['journal']);
    const bytes = kept.reduce((sum, { value }) => sum + JSON.stringify(value).length, 0);
    expect(bytes).toBeLessThan(1.5 * 1000 * word.length);
    for (const { value } of kept.slice(1)) expect(Object.keys(value).sort()).toEqual(['at', 'parts']);
  });

  test('is written by data alone where timers do not fire, as in a hidden tab', async () => {
    const journal = (await start(tab(), reply('c1', 'm1')))!;
    for (const text of ['a', 'b', 'c']) {
      vi.setSystemTime(Date.now() + 400);
      void journal.append({ parts: textParts(text) });
      await Promise.resolve();
    }
    expect((await pieces()).join('')).toBe('abc');
  });

  test('is written with its first word, and says when the disk has it', async () => {
    const journal = (await start(tab(), reply('c1', 'm1')))!;
    let letWrite = (): void => undefined;
    const write = vi.spyOn(records, 'write').mockImplementationOnce(async (changes) => {
      await new Promise<void>((resolve) => (letWrite = resolve));
      return records.write(changes);
    });
    let isWritten = false;
    void journal.append({ parts: textParts('Once') }).then(() => (isWritten = true));
    await vi.advanceTimersByTimeAsync(0);
    expect(write).toHaveBeenCalledTimes(1);
    expect(isWritten).toBe(false);
    letWrite();
    await vi.advanceTimersByTimeAsync(0);
    expect(isWritten).toBe(true);
    expect(await pieces()).toEqual([undefined, 'Once']);
  });

  test('is written with its first word also where something was known of it just before', async () => {
    const journal = (await start(tab(), reply('c1', 'm1')))!;
    journal.defer({ facts: { answeredBy: 'gpt-4o-2024' } });
    await vi.advanceTimersByTimeAsync(100);
    void journal.append({ parts: textParts('Once') });
    expect(await pieces()).toEqual([undefined, 'Once']);
    journal.defer({ facts: { answeredBy: 'gpt-4o-2025' } });
    await vi.advanceTimersByTimeAsync(400);
    expect(await pieces()).toEqual([undefined, 'Once', undefined]);
  });

  test('is written with its first word also where what was known of it was written a moment ago', async () => {
    const journal = (await start(tab(), reply('c1', 'm1')))!;
    journal.defer({ taken: true });
    await vi.advanceTimersByTimeAsync(410);
    expect(await pieces()).toHaveLength(2);
    void journal.append({ parts: textParts('Once') });
    expect(await pieces()).toEqual([undefined, undefined, 'Once']);
    expect((await tabAfterDeath().recover())[0]).toMatchObject({
      wasTaken: true,
      message: { parts: textParts('Once') },
    });
  });

  test('is flushed when the page hides or goes', async () => {
    const journals = tab();
    const journal = (await start(journals, reply('c1', 'm1')))!;
    const page = new EventTarget();
    journals.flushWhenHidden(page);
    void journal.append({ parts: textParts('a') });
    void journal.append({ parts: textParts('b') });
    page.dispatchEvent(new Event('visibilitychange'));
    expect((await pieces()).join('')).toBe('ab');
    void journal.append({ parts: textParts('c') });
    page.dispatchEvent(new Event('pagehide'));
    expect((await pieces()).join('')).toBe('abc');
  });

  test('begins with the other choices of its request, all of them or none', async () => {
    await start(tab(), reply('c1', 'm2'));
    const write = vi.spyOn(records, 'write');
    expect(await tab().start([reply('c1', 'm1'), reply('c1', 'm2')])).toBeNull();
    expect(write).not.toHaveBeenCalled();
    const also = [{ put: ['draft', 'c1'], value: '' }];
    expect(await tab().start([reply('c1', 'm1'), reply('c1', 'm3')], also)).toHaveLength(2);
    expect(write).toHaveBeenCalledTimes(1);
    expect(await records.get(['draft', 'c1'])).toBe('');
  });

  test('has one writer', async () => {
    const first = (await start(tab(), reply('c1', 'm1')))!;
    expect(await start(tab(), reply('c1', 'm1'))).toBeNull();
    expect(await start(tab(), reply('c1', 'm2'))).not.toBeNull();
    await first.finish(reply('c1', 'm1', 'done', { status: 'complete' }));
    expect(await start(tab(), reply('c1', 'm1'))).not.toBeNull();
  });

  test('is seen by another tab as far as it has come', async () => {
    vi.useRealTimers();
    const { tab: newTab } = browser('tally:/watched/');
    const [mine, other] = await Promise.all([newTab(), newTab()]);
    records = mine.records;
    const journal = (await start(tab(), reply('c1', 'm1', 'Once upon')))!;
    void journal.append({ parts: [...textParts(' a time'), thought('A tale')], facts: { answeredBy: 'gpt-4o-2024' } });
    await journal.flush();
    const parts = [...textParts('Once upon a time'), thought('A tale')];
    const seen = { ...reply('c1', 'm1', '', { answeredBy: 'gpt-4o-2024' }), parts };
    expect(await shelves(other).library.loadMessages('c1')).toEqual([seen]);
    expect(await shelves(other).library.loadMessage('c1', 'm1')).toEqual(seen);
    mine.close();
    other.close();
  });
});

describe('a reply that ends', () => {
  test('is written with what else changes, and its journal is cleared', async () => {
    await records.write([{ put: ['conversation', 'c1'], value: conversation('c1') }]);
    const journal = (await start(tab(), reply('c1', 'm1')))!;
    void journal.append({ parts: textParts('Hel') });
    await journal.flush();
    void journal.append({ parts: textParts('lo') });
    const done = reply('c1', 'm1', 'Hello', { status: 'complete' });
    expect(await journal.finish(done, [changeOfConversation('c1', (old) => ({ ...old, updatedAt: 9 }))])).toBe(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await onDisk()).toEqual(done);
    expect((await records.get<{ updatedAt: number }>(['conversation', 'c1']))?.updatedAt).toBe(9);
    expect(await pieces()).toEqual([]);
  });

  test('leaves nothing to recover', async () => {
    const journal = (await start(tab(), reply('c1', 'm1')))!;
    await journal.finish(reply('c1', 'm1', 'Hello', { status: 'complete' }));
    expect(await tabAfterDeath().recover()).toEqual([]);
    expect(textOf((await onDisk())!)).toBe('Hello');
  });
});

describe('storage that is full', () => {
  const full = () => Promise.reject(new ApiError({ kind: 'storage-full' }));

  test('is told, and what could not be written is written later, in order', async () => {
    const journal = (await start(tab(), reply('c1', 'm1')))!;
    const write = vi.spyOn(records, 'write').mockImplementation(full);
    void journal.append({ parts: textParts('a') });
    void journal.append({ parts: textParts('b') });
    await journal.flush();
    expect(problems).toEqual([{ kind: 'storage-full' }, { kind: 'storage-full' }]);
    write.mockRestore();
    void journal.append({ parts: textParts('c') });
    await journal.flush();
    expect((await pieces()).join('')).toBe('abc');
  });

  test('does not keep a reply from starting and ending', async () => {
    vi.spyOn(records, 'write').mockImplementation(full);
    const journal = (await start(tab(), reply('c1', 'm1')))!;
    expect(await journal.finish(reply('c1', 'm1', 'a', { status: 'complete' }))).toBe(false);
    expect(problems).toHaveLength(2);
  });
});

describe('a writer that died', () => {
  test('leaves its reply interrupted, with all that was written', async () => {
    const journal = (await start(tab(), reply('c1', 'm1')))!;
    void journal.append({ parts: [thought('hm')], facts: { answeredBy: 'x' } });
    await journal.flush();
    void journal.append({ parts: textParts('Hel') });
    void journal.append({ parts: [...textParts('lo'), refusal] });
    await journal.flush();
    const facts = { status: 'interrupted', answeredBy: 'x', failure: { kind: 'tab-closed' } } as const;
    const left = { ...reply('c1', 'm1', '', facts), parts: [thought('hm'), ...textParts('Hello'), refusal] };
    expect(await tabAfterDeath().recover()).toEqual([{ before: reply('c1', 'm1'), message: left, wasTaken: false }]);
    expect(await onDisk()).toEqual(left);
    expect(await pieces()).toEqual([]);
  });

  test('leaves the probabilities, too: each is written once, with its text', async () => {
    const tokens = ['He', 'l', 'lo', '!'].map((token) => ({ token, logprob: -1, alternatives: [] }));
    const known = { tokens: tokens.slice(0, 1) };
    const journal = (await start(tab(), reply('c1', 'm1', 'He', { logprobs: known })))!;
    for (const one of tokens.slice(1)) {
      // No timer fires: data alone have it written.
      vi.setSystemTime(Date.now() + 400);
      journal.defer({ logprobs: [one] });
      void journal.append({ parts: textParts(one.token) });
    }
    const written = await records.range<JournalPiece>(['journal']);
    expect(written.slice(1).map(({ value: { parts, logprobs } }) => [parts, logprobs])).toEqual(
      tokens.slice(1).map((one) => [textParts(one.token), [one]]),
    );
    await tabAfterDeath().recover();
    expect(await onDisk()).toMatchObject({
      parts: textParts('Hello!'),
      reply: { status: 'interrupted', logprobs: { tokens } },
    });
  });

  test('leaves what only its server can read, which is no answer by itself', async () => {
    const journal = (await start(tab(), reply('c1', 'm1')))!;
    await journal.append({ parts: [signed] });
    await tabAfterDeath().recover();
    expect(await onDisk()).toMatchObject({ parts: [signed], reply: { status: 'failed' } });
  });

  test('leaves a picture as far as it was painted, with its stored bytes', async () => {
    const journal = (await start(tab(), reply('c1', 'm1')))!;
    const painted = (hash: string): MessagePart => ({
      type: 'image',
      name: '',
      mediaType: 'image/png',
      source: { kind: 'blob', hash, bytes: 9 },
      size: null,
      id: 'r1 call 0',
      isPartial: true,
    });
    await journal.append({ parts: [painted('a1')] });
    vi.setSystemTime(Date.now() + 400);
    await journal.append({ parts: [painted('b2')] });
    await tabAfterDeath().recover();
    expect(await onDisk()).toMatchObject({ parts: [painted('b2')], reply: { status: 'interrupted' } });
  });

  test('before anything came leaves its reply failed', async () => {
    await start(tab(), reply('c1', 'm1'));
    await tabAfterDeath().recover();
    expect((await onDisk())?.reply).toMatchObject({ status: 'failed', failure: { kind: 'tab-closed' } });
  });

  test('in the moment in which another tab looks leaves its last words, too', async () => {
    const journal = (await start(tab(), reply('c1', 'm1')))!;
    const next = new Locks('tally:/', webLocks());
    const lockReply = next.lockReply.bind(next);
    vi.spyOn(next, 'lockReply').mockImplementation(async (...names) => {
      void journal.append({ parts: textParts('Last words') });
      await journal.flush();
      return lockReply(...names);
    });
    await new Journals(records, next, (failure) => problems.push(failure)).recover();
    expect(await onDisk()).toMatchObject({ parts: textParts('Last words'), reply: { status: 'interrupted' } });
  });

  test('in a continuation leaves the text it had and what came', async () => {
    const journal = (await start(tab(), reply('c1', 'm1', 'Once ')))!;
    await tabAfterDeath().recover();
    expect(await onDisk()).toMatchObject({ parts: textParts('Once '), reply: { status: 'interrupted' } });
    await journal.finish(reply('c1', 'm1', 'Once ', { status: 'stopped' }));
    const again = (await start(tabAfterDeath(), reply('c1', 'm1', 'Once ')))!;
    void again.append({ parts: textParts('upon') });
    await again.flush();
    const [recovered] = await tabAfterDeath().recover();
    expect(textOf((await onDisk())!)).toBe('Once upon');
    expect([textOf(recovered!.before), textOf(recovered!.message)]).toEqual(['Once ', 'Once upon']);
  });

  test('is not taken for dead while it lives', async () => {
    const journal = (await start(tab(), reply('c1', 'm1')))!;
    void journal.append({ parts: textParts('Hello') });
    await journal.flush();
    expect(await tab().recover()).toEqual([]);
    expect((await onDisk())?.reply?.status).toBe('streaming');
  });

  test('that has ended its reply leaves nothing to write', async () => {
    const journal = (await start(tab(), reply('c1', 'm1')))!;
    const awaited = tab().awaitEnd('c1', 'm1');
    await journal.finish(reply('c1', 'm1', 'Hello', { status: 'complete' }));
    const write = vi.spyOn(records, 'write');
    expect(await awaited).toEqual([]);
    expect(write).not.toHaveBeenCalled();
  });

  test('is gathered up once, whichever tab comes first', async () => {
    await start(tab(), reply('c1', 'm1'));
    locks = webLocks();
    const recovered = await Promise.all([tab().recover(), tab().recover()]);
    expect(recovered.flat()).toHaveLength(1);
  });

  test('whose message is gone, or whose journal is broken, does not stop the start', async () => {
    await records.write([
      { put: ['journal', 'c1', 'gone', 0], value: { at: 1, parts: textParts('lost') } },
      { put: ['journal', 'c1', 'm1', 0], value: { at: 1 } },
      { put: ['journal', 'c1', 'm1', 1], value: 'broken' },
      { put: ['journal', 'c1', 'm1', 2], value: { at: 1, parts: textParts('kept') } },
      { put: ['journal'], value: null },
      { put: ['message', 'c1', 'm1'], value: reply('c1', 'm1') },
    ]);
    await tab().recover();
    expect(textOf((await onDisk())!)).toBe('kept');
    expect(await records.range(['journal'])).toEqual([]);
  });

  test('whose message cannot be read keeps the words that came for it', async () => {
    const words = { at: 1, parts: textParts('kept') };
    await records.write([
      { put: ['journal', 'c1', 'm1', 0], value: words },
      { put: ['message', 'c1', 'm1'], value: { ...reply('c1', 'm1'), parts: 'broken' } },
    ]);
    expect(await tab().recover()).toEqual([]);
    expect(await records.range(['journal'])).toEqual([{ key: ['journal', 'c1', 'm1', 0], value: words }]);
  });

  test('lost nothing that was flushed, however the pieces came', async () => {
    const step = fc.record({ text: fc.string({ unit: 'binary' }), waitMs: fc.integer({ min: 0, max: 500 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step), fc.string(), async (steps, before) => {
        records = new Memory();
        locks = webLocks();
        const journal = (await start(tab(), reply('c1', 'm1', before)))!;
        for (const { text, waitMs } of steps) {
          void journal.append({ parts: textParts(text) });
          await vi.advanceTimersByTimeAsync(waitMs);
        }
        await vi.advanceTimersByTimeAsync(400);
        await tabAfterDeath().recover();
        expect(textOf((await onDisk())!)).toBe(before + steps.map(({ text }) => text).join(''));
      }),
      { numRuns: 25 },
    );
  });
});

test('without Web Locks and channels there is one tab, and it may write', async () => {
  const alone = new Locks('tally:/', null);
  expect(await alone.lockReply('c1', 'm1')).not.toBeNull();
  expect(await alone.lockReply('c1', 'm1')).not.toBeNull();
});

test('another copy of the app on this origin has replies of its own', async () => {
  expect(await new Locks('tally:/', locks).lockReply('c1', 'm1')).not.toBeNull();
  expect(await new Locks('tally:/copy/', locks).lockReply('c1', 'm1')).not.toBeNull();
});
