import type { JsonObject } from '../../../../model/json';
import { firstText, objectsIn } from '../../../json';

/** The reasons by their numbers, which Google's older packages write instead of names. */
const numbered = ['UNSPECIFIED', 'STOP', 'MAX_TOKENS', 'SAFETY', 'RECITATION', 'OTHER', 'LANGUAGE', 'BLOCKLIST'];

/**
 * Why a candidate ended, by the name that finish reasons have here; one without such a name stays as it came, with what
 * the server says about it: `SAFETY: DANGEROUS_CONTENT HIGH`. Null where it has not ended.
 */
export function finishReasonOf(candidate: JsonObject, hasCalls: boolean): string | null {
  const said = candidate['finishReason'];
  const reason = typeof said === 'number' ? (numbered[said] ?? String(said)) : firstText(candidate, 'finishReason');
  // Some relays write them small, or with the name of what lists them.
  const name = reason.replace(/^(?:FINISH_REASON_|FinishReason\.)/, '').toUpperCase();
  if (name === '' || name === 'UNSPECIFIED') return null;
  if (name === 'STOP') return hasCalls ? 'tool_calls' : 'stop';
  if (name === 'MAX_TOKENS') return 'length';
  return withDetails(reason, firstText(candidate, 'finishMessage'), candidate['safetyRatings']);
}

const longestMessage = 500;

/** `reason` with a server's words about it, and the ratings of harm that speak for it. */
export function withDetails(reason: string, message: string, ratings: unknown): string {
  const said = message.length > longestMessage ? `${message.slice(0, longestMessage)}…`.toWellFormed() : message;
  const rated = objectsIn(ratings)
    .filter((one) => one['blocked'] === true || /^(?:MEDIUM|HIGH)$/.test(firstText(one, 'probability')))
    .map((one) =>
      `${firstText(one, 'category').replace('HARM_CATEGORY_', '')} ${firstText(one, 'probability')}`.trim(),
    );
  const details = [said.trim(), rated.join(', ')].filter((words) => words !== '').join(' ');
  return details === '' ? reason : `${reason}: ${details}`;
}
