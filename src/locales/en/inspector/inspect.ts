import { count } from '../../format';

/** What went over the wire for a reply. */
export const inspectWords = {
  title: 'Request and response',
  none: 'No replies yet.',
  turn: 'Reply',
  /** `column`: which of those that stand side by side; null where it stands alone. */
  turnOf: (n: number, column: number | null, model: string) =>
    `${count(n)}${column === null ? '' : `, column ${count(column)}`} · ${model}`,
  facts: {
    finishReason: 'Finish reason',
    asked: 'Model asked',
    answeredBy: 'Model that answered',
    fingerprint: 'System fingerprint',
    answerId: 'Response ID',
    requestId: 'Request ID',
    sentAt: 'Sent',
    headers: 'Time to headers',
    firstToken: 'Time to first token',
    end: 'Total time',
    prompt: 'Prompt tokens',
    cached: 'from the cache',
    cacheWrite: 'written to the cache',
    audioPrompt: 'audio',
    completion: 'Completion tokens',
    reasoning: 'reasoning',
    audioCompletion: 'audio',
    cost: 'Cost',
  },
  doubted: (prompt: string, completion: string) =>
    `The server reports ${prompt} prompt and ${completion} completion tokens. That can’t be right, so Tally uses its own count.`,
  unknown: 'not reported',
  notSaid: 'not reported',
  ms: (n: number) => `${count(n)} ms`,
  attempt: (n: number, total: number, status: string) => `Attempt ${count(n)} of ${count(total)}: ${status}`,
  status: (status: number, words: string) => `HTTP ${status} ${words}`.trim(),
  noAnswer: 'no response',
  requestHeaders: (n: number) => `Request headers (${count(n)})`,
  requestHeadersNote: 'The browser adds more, such as Origin, which a page can’t see.',
  requestBody: 'Request body',
  responseHeaders: (n: number) => `Response headers (${count(n)})`,
  responseHeadersNote: 'Only those the server lets a page see (Access-Control-Expose-Headers).',
  chunks: (n: number) => `Raw chunks (${count(n)})`,
  noChunks: 'Nothing arrived.',
  after: (ms: number) => `+${count(ms)} ms`,
  leftOut: (chunks: number, characters: number) =>
    `${count(chunks)} chunks (${count(characters)} characters) in the middle were dropped to save memory.`,
  moreChunks: (n: number) => `Show ${count(n)} more`,
  cut: (n: number) => `… ${count(n)} more characters`,
  copyRaw: 'Copy all',
  copyHar: 'Copy as HAR entry',
  saveHar: 'Save as HAR file',
  harName: (id: string) => `tally-${id}.har`,
  running: 'Still arriving. Its chunks appear when it has ended.',
  notKept:
    'Headers and raw chunks are kept in memory for this visit only, up to the newest 16 MB. The figures above are stored with the reply.',
};
