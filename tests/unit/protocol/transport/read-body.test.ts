import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { ApiError } from '../../../../src/model/failure';
import { nextTask } from '../../../../src/model/next-task';
import { ReplyDecoder } from '../../../../src/protocol/dialects/chat-completions/decoding/decode';
import type { ReplyEvent } from '../../../../src/protocol/dialects/reply-event';
import { readBody, readText, type Piece } from '../../../../src/protocol/transport/read-body';
import { deltaChunk, doneEvent, finishChunk, usageChunk } from '../../../server/wire';

interface Case {
  name: string;
  bytes: string;
  events: { event: string; data: string }[];
}
const corpus = JSON.parse(readFileSync('tests/fixtures/sse.dev.json', 'utf8')) as Case[];

function bodyOf(...chunks: Uint8Array[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk as Uint8Array<ArrayBuffer>);
      controller.close();
    },
  });
}

async function piecesOf(...chunks: Uint8Array[]): Promise<Piece[]> {
  const all: Piece[] = [];
  for await (const pieces of readBody(bodyOf(...chunks))) all.push(...pieces);
  return all;
}

async function eventsOf(...chunks: Uint8Array[]): Promise<{ event: string; data: string }[]> {
  const events = (await piecesOf(...chunks)).filter((piece) => piece.type === 'event');
  return events.map(({ data, name }) => ({ event: name ?? 'message', data }));
}

const split = (bytes: Uint8Array, at: number) => [bytes.subarray(0, at), bytes.subarray(at)];

describe.each(corpus)('the stream "$name"', ({ bytes: base64, events }) => {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  const expected = events.map(({ event, data }) => ({ event, data }));

  // One of them has 24 kB, so as many cuts.
  test('has its events whole, cut at every byte, and byte by byte', async () => {
    expect(await eventsOf(bytes)).toEqual(expected);
    const wanted = JSON.stringify(expected);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      if (JSON.stringify(await eventsOf(...split(bytes, cut))) !== wanted)
        expect.fail(`other events when cut at ${cut}`);
    }
    expect(await eventsOf(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(expected);
  });
});

describe('a body', () => {
  const encode = (text: string) => new TextEncoder().encode(text);

  /** A body that comes word by word, 10 ms between any two looks at the clock. */
  function bodyWordByWord() {
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
    onTestFinished(() => clock.mockRestore());
    let server!: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({ start: (controller) => void (server = controller) });
    const say = (word: string) => server.enqueue(new Uint8Array(encode(`data: ${word}\n\n`)));
    return { body, server, say };
  }

  test('that is no stream is given whole', async () => {
    expect(await piecesOf(encode('{"a":'), encode('1}'))).toEqual([{ type: 'whole', body: '{"a":1}' }]);
    expect(await piecesOf(encode('<!doctype html>'))).toEqual([{ type: 'whole', body: '<!doctype html>' }]);
    expect(await piecesOf()).toEqual([{ type: 'whole', body: '' }]);
  });

  test('that is the beginning of a stream is not taken for something else', async () => {
    const rest = { type: 'rest', data: '{"choices"', name: undefined };
    expect(await piecesOf(encode('data: {"choices"'))).toEqual([rest]);
    expect(await piecesOf(encode(': PROCESSING\n\n'))).toEqual([{ type: 'comment' }]);
  });

  test('whose connection breaks throws cut-off after what had come', async () => {
    const broken = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        controller.error(new TypeError('network error'));
      },
    });
    await expect(readBody(broken).next()).rejects.toThrow(new ApiError({ kind: 'cut-off' }));
  });

  test('gives what stands at its end without the blank line that completes an event', async () => {
    for (const end of ['', '\n', '\r\n'])
      expect(await piecesOf(encode(`data: a\n\nevent: error\ndata: b${end}`))).toEqual([
        { type: 'event', data: 'a', name: undefined },
        { type: 'rest', data: 'b', name: 'error' },
      ]);
  });

  test('that breaks off gives what had come of its last event before it throws', async () => {
    let isFirst = true;
    const broken = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        if (isFirst) controller.enqueue(new Uint8Array(encode('data: a\n\ndata: b')));
        else controller.error(new TypeError('network error'));
        isFirst = false;
      },
    });
    const said: Piece[] = [];
    const reading = async () => {
      for await (const pieces of readBody(broken)) said.push(...pieces);
    };
    await expect(reading()).rejects.toThrow(new ApiError({ kind: 'cut-off' }));
    expect(said.map(({ type }) => type)).toEqual(['event', 'rest']);
  });

  test('gives JSON that stands between its events, as none of them', async () => {
    const error = '{"error":{"message":"out of memory"}}';
    const cuts = [
      [`data: a\n\n${error}\n`],
      [`data: a\n\n{"err`, error.slice(5)],
      [`data: a\n\n`, error, '\n\ndata: b\n\n'],
    ];
    for (const chunks of cuts)
      expect(await piecesOf(...chunks.map(encode))).toContainEqual({ type: 'stray', text: error });
    for (const chunks of [['data: a\n\n[DONE]'], ['data: a\n\n[DO', 'NE]\n\n']])
      expect(await piecesOf(...chunks.map(encode))).toContainEqual({ type: 'stray', text: '[DONE]' });
    expect((await piecesOf(encode('data: {\n'), encode('data: }\n\n{ not closed'))).map(({ type }) => type)).toEqual([
      'event',
    ]);
  });

  test('gives an error in a field of its own before the end that follows it (llama.cpp#16104, coddy-agent#106)', async () => {
    const error = '{"message":"too long"}';
    for (const before of [': hello\n\n', 'data: a\n\n']) {
      const body = `${before}error: ${error}\n\ndata: [DONE]\n\n`;
      for (let at = 1; at < body.length; at += 1) {
        const pieces = await piecesOf(encode(body.slice(0, at)), encode(body.slice(at)));
        expect(pieces.slice(-2)).toEqual([
          { type: 'stray', text: `{"error":${error}}` },
          { type: 'event', data: '[DONE]', name: undefined },
        ]);
      }
    }
  });

  test('gives JSON of several lines that stands between its events, however it is cut', async () => {
    const error = JSON.stringify({ error: { code: 499, details: [{ detail: 'cancelled' }] } }, null, 2);
    const body = `data: a\n\n${error}\n\ndata: b\n\n`;
    for (let at = 1; at < body.length; at += 1) {
      const pieces = await piecesOf(encode(body.slice(0, at)), encode(body.slice(at)));
      expect(pieces.map(({ type }) => type).toSorted()).toEqual(['event', 'event', 'stray']);
      expect(pieces).toContainEqual({ type: 'stray', text: error });
    }
    // What a field interrupts is no object.
    expect(await piecesOf(encode('data: a\n\n{\n'), encode('"b": 1\ndata: b\n\n}\n'))).toMatchObject([
      { type: 'event' },
      { type: 'event' },
    ]);
  });

  test.each([
    ['a line that never ends', 'data: a\n\ndata: ', 'x'.repeat(1000)],
    ['a line that is no field', 'data: a\n\nwhat', 'x'.repeat(1000)],
    ['something else than a stream', '<html>', 'x'.repeat(1000)],
    ['something else than a stream, with comments in it', '<html>', `\n: a\n${'x'.repeat(995)}`],
  ])('of %s is read up to a bound', async (_, begin, more) => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => {
        sent += 1000;
        controller.enqueue(new Uint8Array(encode(sent === 1000 ? begin : more)));
      },
    });
    const reading = async () => {
      for await (const _pieces of readBody(endless, undefined, undefined, 10_000));
    };
    await expect(reading()).rejects.toThrow(new ApiError({ kind: 'reply-too-long', limit: 10_000 }));
    expect(sent).toBeLessThan(20_000);
  });

  test('of nothing but comments is read for as long as they come', async () => {
    const comments = Array.from({ length: 100 }, () => encode(`: ${'x'.repeat(1000)}\n\n`));
    const said: Piece[] = [];
    for await (const pieces of readBody(bodyOf(...comments, encode('data: a\n\n')), undefined, undefined, 10_000))
      said.push(...pieces);
    expect(said.at(-1)).toEqual({ type: 'event', data: 'a', name: undefined });
  });

  test('is let go of when nobody reads on', async () => {
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => controller.enqueue(new Uint8Array(encode('data: x\n\n'))),
      cancel: () => {
        isCancelled = true;
      },
    });
    const reading = readBody(endless);
    await reading.next();
    await reading.return(undefined);
    expect(isCancelled).toBe(true);
  });

  test('is left to gather after what came alone, and read on at once after much, or what had come before', async () => {
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    onTestFinished(() => clock.mockRestore());
    const small = encode('data: x\n\n');
    const chunks = { atOnce: [small, small, encode(`data: ${'y'.repeat(5_000)}\n\n`)], later: [small] };
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        for (const chunk of chunks.atOnce) controller.enqueue(new Uint8Array(chunk));
      },
      pull(controller) {
        const chunk = chunks.later.pop();
        now += 20;
        if (chunk) controller.enqueue(new Uint8Array(chunk));
        else controller.close();
      },
    });
    const readWhenGathered: number[] = [];
    let read = 0;
    const gather = (): Promise<void> => {
      readWhenGathered.push(read);
      return Promise.resolve();
    };
    for await (const pieces of readBody(body, undefined, gather)) read += pieces.length;
    expect(readWhenGathered).toEqual([4]);
  });

  test('gathers again as long as little comes at a time', async () => {
    const { body, server, say } = bodyWordByWord();
    const words = ['two', 'three', 'four', 'five'];
    let isOver = false;
    const gather = async (): Promise<void> => {
      const next = words.splice(0, 2);
      for (const word of next) say(word);
      // On a busy machine it may be asked once more.
      if (next.length === 0 && !isOver) server.close();
      isOver = next.length === 0;
      await nextTask();
    };
    say('one');
    const read: string[][] = [];
    for await (const pieces of readBody(body, undefined, gather))
      read.push(pieces.map((piece) => ('data' in piece ? piece.data : piece.type)));
    expect(read.filter(({ length }) => length > 0)).toEqual([['one'], ['two', 'three'], ['four', 'five']]);
  });

  test('has all that came while words gathered, where the connection then breaks', async () => {
    const { body, server, say } = bodyWordByWord();
    const gather = async (): Promise<void> => {
      for (const word of ['two', 'three']) {
        say(word);
        await nextTask();
      }
      // As in a browser, what waits to be read goes with it.
      server.error(new TypeError('network error'));
      await new Promise(() => undefined);
    };
    say('one');
    const read: string[][] = [];
    const reading = async () => {
      for await (const pieces of readBody(body, undefined, gather))
        read.push(pieces.map((piece) => ('data' in piece ? piece.data : piece.type)));
    };
    await expect(reading()).rejects.toThrow(new ApiError({ kind: 'cut-off' }));
    expect(read).toEqual([['one'], ['two', 'three']]);
  });

  test('of an error is read no further than is of use', async () => {
    expect((await readText(bodyOf(encode('abc'), encode('def'), encode('ghi')), 4)).length).toBe(6);
  });
});

test('wherever the bytes are cut, the reply is the same', async () => {
  const usage = { prompt_tokens: 3, completion_tokens: 2 };
  const stream = Buffer.from(
    [
      ': PROCESSING\r\n\r\n',
      deltaChunk({ role: 'assistant', content: '' }),
      deltaChunk({ content: '<think>é' }),
      deltaChunk({ content: '👩‍🔬</think>你好' }),
      deltaChunk({ content: ' \u2028\u0085 ok' }).replaceAll('\n', '\r'),
      finishChunk('stop'),
      usageChunk(usage),
      doneEvent,
    ].join(''),
  );
  const reply = async (...chunks: Uint8Array[]) => {
    const decoder = new ReplyDecoder();
    const events: ReplyEvent[] = [];
    for (const piece of await piecesOf(...chunks))
      if (piece.type === 'event') events.push(...decoder.event(piece.data, piece.name));
    return events;
  };
  const whole = await reply(stream);
  expect(whole.map(({ type }) => type)).toEqual([
    'started',
    'reasoning',
    'reasoning',
    'text',
    'text',
    'finished',
    'usage',
  ]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(stream.length)), async (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), stream.length];
      const chunks = places.slice(1).map((end, index) => stream.subarray(places[index], end));
      expect(await reply(...chunks)).toEqual(whole);
    }),
  );
});

describe('a long answer that has come all at once', () => {
  const event = `data: ${'word '.repeat(40)}\n\n`;
  const count = 2000;

  /** The turns that the page has while it is read, where each event takes so many ms of work. */
  async function turnsOfPage(msPerEvent: number): Promise<number> {
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    let turns = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      turns += 1;
      port2.postMessage(null);
    };
    port2.postMessage(null);
    let got = 0;
    for await (const pieces of readBody(bodyOf(Buffer.from(event.repeat(count))))) {
      got += pieces.length;
      now += pieces.length * msPerEvent;
    }
    port1.close();
    clock.mockRestore();
    expect(got).toBe(count);
    return turns;
  }

  test('leaves the page its turn every few ms of work', async () => {
    const msPerEvent = 0.1;
    // Of 8 ms, and what is read before it is asked again.
    const longest = 8 + (16_000 / event.length) * msPerEvent;
    expect(await turnsOfPage(msPerEvent)).toBeGreaterThanOrEqual(Math.floor((count * msPerEvent) / longest) - 1);
  });

  test('is read in one task where that takes no time', async () => {
    expect(await turnsOfPage(0)).toBeLessThan(3);
  });
});
