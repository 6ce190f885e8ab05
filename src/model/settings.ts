/** What holds for the whole app. */
export interface Settings {
  theme: 'system' | 'light' | 'dark';
  density: 'comfortable' | 'compact';
  defaultEndpointId: string | null;
  defaultPromptId: string | null;
  /** The chat that was open last; null for a new one. */
  lastConversationId: string | null;
  /** When the bin was last looked through, UTC ms. */
  binEmptiedAt: number;
  /** ms without an answer's headers, and ms without a sign of life after them, before a request is given up. */
  connectTimeoutMs: number;
  silenceTimeoutMs: number;
}

/** A local model may load for minutes: nothing is given up within ten. */
export const defaultSettings: Settings = {
  theme: 'system',
  density: 'comfortable',
  defaultEndpointId: null,
  defaultPromptId: null,
  lastConversationId: null,
  binEmptiedAt: 0,
  connectTimeoutMs: 600_000,
  silenceTimeoutMs: 600_000,
};
