/** A canned reply of the demo, which has no model and answers with fixed texts. */
export interface DemoReply {
  /** Whether a question asks for it. */
  isAsked: (question: string) => boolean;
  reasoning: string;
  text: string;
}

/** All that the demo says. */
export interface DemoReplies {
  /** In the order in which they are tried; the last one answers everything. */
  replies: readonly DemoReply[];
  /** The reply when the demo is asked to continue a text that it did not write. */
  nothingToContinue: string;
}
