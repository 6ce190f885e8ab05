/** What keeps a request from being sent until the person decides. Nothing has left the browser, and nothing is lost. */
export type Hold =
  /** The request is `over` tokens too long for the window, with `reserved` of it kept for the reply. */
  { kind: 'context-over'; over: number; contextWindow: number; reserved: number; canSummarise: boolean };
