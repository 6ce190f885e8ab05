import { isObject } from '../../../../model/json';
import type { Usage } from '../../../../model/usage/usage';
import { countIn, firstText, objectsIn } from '../../../json';

/**
 * What a request is billed so far, from the `usageMetadata` of an answer or a chunk of it, each of which replaces the
 * one before; null where it counts nothing. Tokens that the server's tools brought are beside the prompt, and thoughts
 * beside the candidates; but some servers count thoughts within them, which the total tells.
 */
export function readUsage(metadata: unknown): Usage | null {
  if (!isObject(metadata)) return null;
  const counted = countIn(metadata['promptTokenCount']);
  const written = countIn(metadata['candidatesTokenCount']);
  const thoughts = countIn(metadata['thoughtsTokenCount']) ?? 0;
  if (counted === null && written === null) return null;
  const promptTokens = (counted ?? 0) + (countIn(metadata['toolUsePromptTokenCount']) ?? 0);
  const total = countIn(metadata['totalTokenCount']);
  // A last chunk may leave out the candidates that an earlier one counted: then they are the rest of the total.
  const rest = counted === null || total === null ? 0 : Math.max(0, total - promptTokens - thoughts);
  const candidates = written ?? rest;
  const isWithin = thoughts <= candidates && total === promptTokens + candidates;
  const completionTokens = isWithin ? candidates : candidates + thoughts;
  const inPrompt = (modality: string): number =>
    tokensIn(metadata['promptTokensDetails'], modality) + tokensIn(metadata['toolUsePromptTokensDetails'], modality);
  const [imagePromptTokens, audioPromptTokens] = [inPrompt('IMAGE'), inPrompt('AUDIO')];
  const audioCompletionTokens = tokensIn(metadata['candidatesTokensDetails'], 'AUDIO');
  return {
    promptTokens,
    completionTokens,
    cachedTokens: Math.min(countIn(metadata['cachedContentTokenCount']) ?? 0, promptTokens),
    reasoningTokens: thoughts,
    ...(imagePromptTokens > 0 && { imagePromptTokens }),
    ...(audioPromptTokens > 0 && { audioPromptTokens }),
    ...(audioCompletionTokens > 0 && { audioCompletionTokens }),
    costUsd: null,
  };
}

function tokensIn(details: unknown, modality: string): number {
  return objectsIn(details)
    .filter((one) => firstText(one, 'modality') === modality)
    .reduce((sum, one) => sum + (countIn(one['tokenCount']) ?? 0), 0);
}
