import type { AudioUsage } from '../../model/audio/transcript';
import type { Price } from '../../model/endpoint/model-facts';
import type { Billed } from '../../model/usage/usage';
import { providerOf } from '../models/providers';
import { costOf } from './price';

/** What is known of the price of sound for a model, in US dollars. */
export interface AudioPrice {
  /** For a minute of sound, heard or spoken; for models with prices by token, the maker's own estimate. */
  perMinute?: number;
  /** For a million characters that are read aloud. */
  perMillionCharacters?: number;
  /** For tokens, where the model is billed by them. */
  price?: Price;
}

/**
 * The providers' price lists of 2025, by the start of a model's name, the longest first: lists of models such as the
 * catalogue's source have no prices for sound. They are shown as estimates.
 */
const rates: Readonly<Record<string, readonly (readonly [model: string, rate: AudioPrice])[]>> = {
  openai: [
    ['gpt-4o-mini-transcribe', { perMinute: 0.003, price: { input: 1.25, inputAudio: 3, output: 5 } }],
    ['gpt-4o-transcribe', { perMinute: 0.006, price: { input: 2.5, inputAudio: 6, output: 10 } }],
    ['whisper-1', { perMinute: 0.006 }],
    ['gpt-4o-mini-tts', { perMinute: 0.015 }],
    ['tts-1-hd', { perMillionCharacters: 30 }],
    ['tts-1', { perMillionCharacters: 15 }],
  ],
  groq: [
    ['whisper-large-v3-turbo', { perMinute: 0.04 / 60 }],
    ['whisper-large-v3', { perMinute: 0.111 / 60 }],
  ],
};

/** Characters of a text that are read in a minute, at the usual 150 words. */
const charactersPerMinute = 900;

/**
 * The price of sound for `model` at `baseUrl`. `own`: its price by tokens, where the person or the endpoint names one. It holds
 * where a server reports tokens; minutes and characters cost what the provider lists.
 */
export function audioPriceOf(baseUrl: string, model: string, own: Price | null): AudioPrice {
  const listed = rates[providerOf(baseUrl) ?? '']?.find(([name]) => model.startsWith(name))?.[1] ?? {};
  return own ? { ...listed, price: own } : listed;
}

/** What it costs to transcribe `seconds` of sound, in US dollars, before it is done; null where that is not known. */
export function transcriptionEstimate({ perMinute }: AudioPrice, seconds: number | null): number | null {
  return perMinute === undefined || seconds === null ? null : (perMinute * seconds) / 60;
}

/** What it costs to have `characters` read aloud, in US dollars; null where that is not known. */
export function speechEstimate(price: AudioPrice, characters: number): number | null {
  if (price.perMillionCharacters !== undefined) return (price.perMillionCharacters * characters) / 1_000_000;
  return transcriptionEstimate(price, (characters / charactersPerMinute) * 60);
}

/** The bill of a transcription: by what the server says, else by the length of the sound in seconds. */
export function transcriptionBill(price: AudioPrice, usage: AudioUsage | null, seconds: number | null): Billed {
  if (usage?.tokens) {
    return { ...usage.tokens, exact: true, costUsd: costOf(usage.tokens, price.price ?? null) };
  }
  const costUsd = transcriptionEstimate(price, usage?.seconds ?? seconds);
  return { ...noTokens, exact: isExact(costUsd, usage), costUsd };
}

/** The bill of `characters` that were read aloud, for which no server says what it bills. */
export function speechBill(price: AudioPrice, characters: number): Billed {
  const costUsd = speechEstimate(price, characters);
  return { ...noTokens, exact: isExact(costUsd, null), costUsd };
}

/** Whether the cost is a fact. Where no price is known, nothing is said that could be an estimate. */
function isExact(costUsd: number | null, usage: AudioUsage | null): boolean {
  return costUsd === null || (usage?.seconds ?? null) !== null;
}

const noTokens = { promptTokens: 0, completionTokens: 0, cachedTokens: 0, reasoningTokens: 0 };
