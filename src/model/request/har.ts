import { textOf, type Exchange, type Header } from './exchange';

/** A name and a value, as HAR lists headers and query parameters. */
interface HarPair {
  name: string;
  value: string;
}

/**
 * An entry of an HTTP archive (HAR 1.2, http://www.softwareishard.com/blog/har-12-spec/). Times in ms; sizes in bytes,
 * −1 where a page cannot know them; what begins with `_` is ours.
 */
export interface HarEntry {
  startedDateTime: string;
  time: number;
  request: {
    method: string;
    url: string;
    httpVersion: string;
    cookies: [];
    headers: HarPair[];
    queryString: HarPair[];
    postData: { mimeType: string; text: string };
    headersSize: -1;
    bodySize: number;
  };
  response: {
    status: number;
    statusText: string;
    httpVersion: string;
    cookies: [];
    headers: HarPair[];
    content: { size: number; mimeType: string; text?: string; comment?: string };
    redirectURL: string;
    headersSize: -1;
    bodySize: -1;
  };
  cache: Record<string, never>;
  timings: { send: 0; wait: number; receive: number };
  /** From sending to the first piece of the reply; null where none came. */
  _timeToFirstToken: number | null;
  comment: string;
}

/**
 * `exchange` as an entry of an HTTP archive. One that never got an answer has status 0, as browsers' own archives have
 * it.
 */
export function harEntry(exchange: Exchange): HarEntry {
  const { request, response, body, sentAt, headersAt, firstTokenAt, endedAt } = exchange;
  const lastKnown = endedAt ?? headersAt ?? sentAt;
  const answeredAt = headersAt ?? lastKnown;
  const text = body ? textOf(body) : undefined;
  return {
    startedDateTime: new Date(sentAt).toISOString(),
    time: lastKnown - sentAt,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: '',
      cookies: [],
      headers: request.headers.map(pair),
      queryString: [...new URL(request.url).searchParams].map(pair),
      postData: { mimeType: valueOf(request.headers, 'content-type'), text: request.body },
      headersSize: -1,
      bodySize: bytes(request.body),
    },
    response: {
      status: response?.status ?? 0,
      statusText: response?.statusText ?? '',
      httpVersion: '',
      cookies: [],
      headers: (response?.headers ?? []).map(pair),
      content: {
        size: text === undefined ? 0 : bytes(text) + (body?.leftOut?.characters ?? 0),
        mimeType: valueOf(response?.headers ?? [], 'content-type') || 'x-unknown',
        ...(text !== undefined && { text }),
        ...(body?.leftOut && { comment: `${body.leftOut.characters} characters in the middle were left out.` }),
      },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: answeredAt - sentAt, receive: lastKnown - answeredAt },
    _timeToFirstToken: firstTokenAt === null ? null : firstTokenAt - sentAt,
    comment:
      'As a page can see it: headers that the browser adds or the server does not expose are missing. The key is struck out.',
  };
}

/** A whole archive, which browsers' developer tools can open. */
export function harLog(exchanges: readonly Exchange[], creatorVersion: string): object {
  const creator = { name: 'Tally', version: creatorVersion };
  return { log: { version: '1.2', creator, entries: exchanges.map(harEntry) } };
}

function pair([name, value]: Header): HarPair {
  return { name, value };
}

function valueOf(headers: readonly Header[], name: string): string {
  return headers.find(([known]) => known.toLowerCase() === name)?.[1] ?? '';
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
