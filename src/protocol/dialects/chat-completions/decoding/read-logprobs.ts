import type { ChosenToken, TokenLogprob } from '../../../../model/chat/logprobs';
import { isObject, type JsonObject } from '../../../../model/json';
import { listIn } from '../../../json';

/** The probabilities that the `logprobs` of a choice bring, of its text or refusal; none where they are null or odd. */
export function readLogprobs(logprobs: unknown): ChosenToken[] {
  if (!isObject(logprobs)) return [];
  const { content, refusal, tokens } = logprobs;
  if (Array.isArray(tokens)) return readLegacy(tokens, logprobs);
  return listIn(content ?? refusal).flatMap((said) => {
    const chosen = readToken(said);
    if (!chosen) return [];
    const alternatives = listIn((said as JsonObject)['top_logprobs']).flatMap((other) => readToken(other) ?? []);
    return { ...chosen, alternatives };
  });
}

/** The older completions API has its tokens in columns (Together still does). */
function readLegacy(tokens: unknown[], { token_logprobs, top_logprobs }: JsonObject): ChosenToken[] {
  const logprobs = listIn(token_logprobs);
  const others = listIn(top_logprobs);
  return tokens.flatMap((token, index) => {
    const chosen = readToken({ token, logprob: logprobs[index] });
    if (!chosen) return [];
    const alternatives = Object.entries(isObject(others[index]) ? others[index] : {})
      .flatMap(([other, logprob]) => readToken({ token: other, logprob }) ?? [])
      .sort((a, b) => b.logprob - a.logprob);
    return { ...chosen, alternatives };
  });
}

function readToken(said: unknown): TokenLogprob | null {
  if (!isObject(said)) return null;
  const { token, logprob, bytes } = said;
  if (typeof token !== 'string' || typeof logprob !== 'number' || !Number.isFinite(logprob)) return null;
  const isPart = isBytes(bytes) && bytes.join() !== new TextEncoder().encode(token).join();
  return { token, logprob: Math.min(0, logprob), ...(isPart && { bytes }) };
}

function isBytes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((byte) => Number.isInteger(byte) && byte >= 0 && byte <= 255);
}
