import { count } from '../../format';

/** What went over the wire for a reply. */
export const inspectWords = {
  title: 'Request and response',
  none: 'No reply yet.',
  turn: 'Reply',
  /** `column`: which of those that stand side by side; null where it stands alone. */
  turnOf: (n: number, column: number | null, model: string) =>
    `${count(n)}${column === null ? '' : `, column ${count(column)}`} · ${model}`,
  facts: {
    finishReason: 'Finish reason',
    asked: 'Model asked',
    answeredBy: 'Model that answered',
    fingerprint: 'System fingerprint',
    answerId: 'Answer id',
    requestId: 'Request id',
    sentAt: 'Sent',
    headers: 'Headers after',
    firstToken: 'First token after',
    end: 'End after',
    prompt: 'Prompt tokens',
    cached: 'of them cached',
    cacheWrite: 'of them written to the cache',
    audioPrompt: 'of them audio',
    completion: 'Completion tokens',
    reasoning: 'of them reasoning',
    audioCompletion: 'of them audio',
    cost: 'Cost',
  },
  doubted: (prompt: string, completion: string) =>
    `The server reports ${prompt} prompt and ${completion} completion tokens. That can’t be right, so Tally uses its own count.`,
  unknown: 'unknown: the server did not say',
  notSaid: 'not said',
  ms: (n: number) => `${count(n)} ms`,
  attempt: (n: number, total: number, status: string) => `Attempt ${count(n)} of ${count(total)}: ${status}`,
  status: (status: number, words: string) => `HTTP ${status} ${words}`.trim(),
  noAnswer: 'no answer',
  requestHeaders: (n: number) => `Request headers (${count(n)})`,
  requestHeadersNote: 'The browser adds its own, such as Origin, which a page cannot see.',
  requestBody: 'Request body',
  responseHeaders: (n: number) => `Response headers (${count(n)})`,
  responseHeadersNote: 'Only those that the server lets a page see (Access-Control-Expose-Headers).',
  chunks: (n: number) => `Raw chunks (${count(n)})`,
  noChunks: 'Nothing came.',
  after: (ms: number) => `+${count(ms)} ms`,
  leftOut: (chunks: number, characters: number) =>
    `${count(chunks)} chunks (${count(characters)} characters) in the middle were left out to save memory.`,
  moreChunks: (n: number) => `Show ${count(n)} more`,
  cut: (n: number) => `… ${count(n)} more characters`,
  copyRaw: 'Copy all',
  copyHar: 'Copy as HAR entry',
  saveHar: 'Save as HAR file',
  harName: (id: string) => `tally-${id}.har`,
  running: 'Still coming: its chunks are shown when it has ended.',
  notKept:
    'Headers and raw chunks are kept in memory only, for this visit and the newest 16 MB. What is above is stored with the reply.',
};
