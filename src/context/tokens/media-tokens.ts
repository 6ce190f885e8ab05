import type { MediaPart } from '../../model/chat/parts';
import type { MediaMeasurement } from '../../model/endpoint/calibration';
import { isObject } from '../../model/json';
import type { Parameters } from '../../model/request/parameters';
import { imageTokens, type ImageDetail } from './images';
import { bytesPerSecond, learntTokens, sizeOf } from './learnt-media';

/** By what pictures, files and sound are counted: the model, what its bills have taught, and what its requests ask for. */
export interface MediaCounting {
  model: string;
  learnt: readonly MediaMeasurement[];
  /** Absent: as the model sees fit. */
  detail?: ImageDetail;
}

const resolutions: Readonly<Record<string, ImageDetail>> = {
  MEDIA_RESOLUTION_LOW: 'low',
  MEDIA_RESOLUTION_MEDIUM: 'medium',
  MEDIA_RESOLUTION_HIGH: 'high',
};

/** How closely requests with these parameters have the model look at all pictures: Gemini's have a field for that. */
export function imageDetail({ extra = {} }: Pick<Parameters, 'extra'>): ImageDetail {
  const { generationConfig: config } = extra;
  return (isObject(config) && resolutions[String(config['mediaResolution'])]) || 'auto';
}

/** Three times what Claude's older models take: the most that newer ones are said to. For models without a formula. */
const perPicture = 4800;
/** Gemini's figure, the highest that is published: OpenAI's is 10. */
const perSecondOfSound = 32;
/** A page of a PDF as text and picture: Claude's guide says 1,500 to 3,000, and Gemini takes each as one picture. */
const perPage = (model: string): number => (/gemini/.test(model) ? 258 : 3000);
/** Of a file whose pages are not known, as if each had 30 kB: few have less where there are many. */
const bytesPerFileToken = 10;
/** Of a text that is sent as a file: rather few, as in code. */
const bytesPerTextToken = 3;
/** Of what stands at an address, so that its size is not known. */
const unknownBytes = 1_000_000;

/**
 * The tokens that `media` will take of a prompt: pictures by the formula of the model's family where one is known, all
 * else by what its bills have taught; before the first bill, rather too many than a request that does not fit.
 */
export function mediaTokens(media: readonly MediaPart[] = [], by?: MediaCounting): number {
  return media.reduce((sum, part) => sum + tokensOf(part, by), 0);
}

/** Whether all of `media` are pictures for which the model's family has a formula. */
export function isByFormula(media: readonly MediaPart[], model: string): boolean {
  return media.every((part) => formulaTokens(part, model) !== null);
}

function formulaTokens(part: MediaPart, model: string, detail: ImageDetail = 'auto'): number | null {
  return part.type === 'image' && part.size ? imageTokens(model, { ...part.size, detail }) : null;
}

function tokensOf(part: MediaPart, { model, learnt, detail }: MediaCounting = { model: '', learnt: [] }): number {
  const bytes = (part.source.kind !== 'url' && part.source.bytes) || unknownBytes;
  if (part.mediaType.startsWith('text/')) return Math.ceil(bytes / bytesPerTextToken);
  const size = sizeOf(part);
  const known = formulaTokens(part, model, detail) ?? (size === null ? null : learntTokens(learnt, part.type, size));
  if (known !== null) return known;
  if (part.type === 'image') return perPicture;
  if (part.type === 'file' && size !== null) return size * perPage(model);
  if (part.type === 'file') return Math.max(perPicture, Math.ceil(bytes / bytesPerFileToken));
  return Math.ceil((size ?? unknownBytes / bytesPerSecond) * perSecondOfSound);
}
