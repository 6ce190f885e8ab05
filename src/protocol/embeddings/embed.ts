import { dialectNameOf } from '../../model/endpoint/endpoint';
import { ApiError, type Failure } from '../../model/failure';
import { isObject } from '../../model/json';
import { parseJson } from '../../model/parse-json';
import { addressOf } from '../dialects/ollama/address';
import { below } from '../endpoint/base-url';
import { presetOf } from '../endpoint/presets';
import { unexpected } from '../errors/unexpected';
import { amountIn, countIn } from '../json';
import type { Network } from '../transport/network';
import { Refusal, type Call } from '../transport/send';
import { failureOf, sideRequest, type Connection } from '../transport/side-request';
import { readVectors } from './read-vectors';

/** Texts as vectors. */
export interface Embeddings {
  /** One for each text; null where the server gave none, or none that is sound. */
  vectors: (Float32Array | null)[];
  /** As the server billed them; null where it does not say. */
  tokens: number | null;
  costUsd: number | null;
  /** The model that answered; null where the server does not say. */
  answeredBy: string | null;
}

/** `asked`: whether the server wants the request again; null where it does not say. */
export type EmbedResult = (Embeddings & { failure?: undefined }) | { failure: Failure; asked: boolean | null };

/** What an endpoint's answers have taught. One object lives as long as its endpoint is asked. */
export interface EmbeddingForm {
  /** It refuses to say vectors in base64, a quarter of their length as numbers. */
  refusesBase64: boolean;
}

/** Has `texts` embedded by `model`. Never throws for what a server or a network does. */
export async function embed(
  connection: Connection,
  { model, texts, form }: { model: string; texts: readonly string[]; form: EmbeddingForm },
  network: Network,
  signal: AbortSignal,
): Promise<EmbedResult> {
  const ask = async (): Promise<Embeddings> => {
    const body = { model, input: texts, ...(form.refusesBase64 ? {} : { encoding_format: 'base64' }) };
    const answer = await sideRequest(connection, { ...placeOf(connection.endpoint), body }, network, signal);
    return read(answer, texts.length);
  };
  try {
    try {
      return await ask();
    } catch (error) {
      const said = error instanceof ApiError && 'said' in error.failure ? error.failure.said : '';
      const parameter = error instanceof ApiError && 'parameter' in error.failure ? error.failure.parameter : '';
      if (form.refusesBase64 || !/encoding_format|base64/i.test(`${parameter} ${said}`)) throw error;
      form.refusesBase64 = true;
      return await ask();
    }
  } catch (error) {
    const failure = ofText(failureOf(error, connection));
    return { failure, asked: error instanceof Refusal ? error.shouldRetry : null };
  }
}

/**
 * What servers call an error of their own though it is one text that they cannot embed: llama.cpp one that is longer than its
 * batch, Ollama one whose vector is not a number. Asked again, they would say the same.
 */
function ofText(failure: Failure): Failure {
  if (failure.kind !== 'server') return failure;
  const { status, said } = failure;
  if (/too large to process|physical batch size|maximum context length/i.test(said))
    return { kind: 'context-too-long', limit: null, asked: null, status, said };
  return /unsupported value: NaN/.test(said) ? { kind: 'bad-request', parameter: null, status, said } : failure;
}

/**
 * Where an endpoint embeds, and how its key goes there. Ollama and Google offer OpenAI's `/embeddings` beside their own
 * interface.
 */
function placeOf(endpoint: Connection['endpoint']): Pick<Call, 'url' | 'headers' | 'keyHeader'> {
  const { baseUrl } = endpoint;
  switch (dialectNameOf(endpoint)) {
    case 'ollama':
      return { url: addressOf(endpoint, '/v1/embeddings'), headers: {}, keyHeader: 'Authorization' };
    case 'gemini': {
      const own = baseUrl.replace(/\/openai(?=\/?(?:\?|$))/, '');
      return { url: below(own, '/openai/embeddings'), headers: {}, keyHeader: 'Authorization' };
    }
    default: {
      const { headers, keyHeader } = presetOf(endpoint);
      return { url: below(baseUrl, '/embeddings'), headers, keyHeader };
    }
  }
}

function read(answer: string, asked: number): Embeddings {
  const told = parseJson(answer);
  const vectors = readVectors(told, asked);
  if (!vectors) throw new ApiError(unexpected(answer));
  const fields = isObject(told) ? told : {};
  const usage = isObject(fields['usage']) ? fields['usage'] : {};
  return {
    vectors,
    tokens: countIn(usage['prompt_tokens']) ?? countIn(usage['total_tokens']) ?? countIn(fields['prompt_eval_count']),
    costUsd: amountIn(usage['cost']),
    answeredBy: typeof fields['model'] === 'string' && fields['model'] !== '' ? fields['model'] : null,
  };
}
