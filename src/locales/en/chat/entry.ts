import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** An entry of the thread: its state, its figures, and what can be done with it at once. */
export const entryWords = translated('entryWords', {
  roles: { system: 'System', user: 'You', assistant: 'Assistant' },
  reasoning: 'Reasoning',
  thinking: 'Thinking…',
  stillWaiting: (seconds: number) => `Still waiting after ${count(seconds)} s. A local model can take minutes to load.`,
  waitingToRetry: (seconds: number, attempt: number) =>
    `Trying again in ${count(seconds)} s (attempt ${count(attempt)} of 3).`,
  writtenElsewhere: 'This reply is arriving in another tab.',
  stopped: 'Stopped.',
  previousVersion: 'Previous version',
  nextVersion: 'Next version',
  versionOf: (n: number, total: number) => `${count(n)} / ${count(total)}`,
  sideBySide: 'Side by side',
  actions: 'Actions',
  regenerate: 'Regenerate',
  probabilities: 'Token probabilities',
  continue: 'Continue',
  editMessage: 'Edit message',
  resend: 'Send',
  saveVersion: 'Save as new version',
  showAll: (whole: string) => `Show all (${whole})`,
  counts: {
    prompt: (n: string) => `prompt ${n}`,
    completion: (n: string) => `completion ${n}`,
    cached: (n: string) => `cached ${n}`,
    reasoning: (n: string) => `reasoning ${n}`,
    speed: (firstToken: string, rate: string) => `First token after ${firstToken} · ${rate}`,
    exact: 'Exact count',
    estimated: 'Estimate, until the server reports it',
  },
});
