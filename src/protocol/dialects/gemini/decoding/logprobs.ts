import type { ChosenToken, TokenLogprob } from '../../../../model/chat/logprobs';
import { isObject } from '../../../../model/json';
import { listIn, objectsIn } from '../../../json';

/** The probabilities that a candidate's `logprobsResult` brings; none where there are none. */
export function readLogprobs(result: unknown): ChosenToken[] {
  if (!isObject(result)) return [];
  const others = listIn(result['topCandidates']);
  return listIn(result['chosenCandidates']).flatMap((said, index) => {
    const chosen = readToken(said);
    if (!chosen) return [];
    const top = others[index];
    const alternatives = isObject(top) ? objectsIn(top['candidates']).flatMap((other) => readToken(other) ?? []) : [];
    return { ...chosen, alternatives };
  });
}

function readToken(said: unknown): TokenLogprob | null {
  if (!isObject(said)) return null;
  const { token, logProbability = 0 } = said;
  if (typeof token !== 'string' || typeof logProbability !== 'number' || !Number.isFinite(logProbability)) return null;
  return { token, logprob: Math.min(0, logProbability) };
}
