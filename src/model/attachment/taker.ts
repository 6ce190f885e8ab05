import type { MediaPart } from '../chat/parts';
import type { DialectName } from '../endpoint/endpoint';
import type { Refusable } from '../endpoint/learnt';
import type { InputKind } from '../endpoint/model-facts';

/** To whom attachments go: the API that is spoken, and what is known of host and model. */
export interface Taker {
  dialect: DialectName;
  /** The host, as the catalogue names it; null for one that is not in it. */
  provider: string | null;
  /** What the model takes beside text; null where that is not known. */
  input: readonly InputKind[] | null;
  /** What the server has refused for the model. */
  refuses: readonly Refusable[];
  /** The model makes pictures, of others that it gets. */
  changesPictures?: boolean;
}

/** What a model must take for `part` to be of use; null where that is not told of models. */
export function inputOf({ type, mediaType }: Pick<MediaPart, 'type' | 'mediaType'>): InputKind | null {
  if (type === 'image') return 'image';
  if (type === 'audio') return mediaType.startsWith('video/') ? 'video' : 'audio';
  return mediaType === 'application/pdf' ? 'pdf' : null;
}

/** Whether the model is known not to take `part`, though its API has a place for it. */
export function isLost(part: Pick<MediaPart, 'type' | 'mediaType'>, { input, provider }: Taker): boolean {
  const needed = inputOf(part);
  if (needed === null || input === null) return false;
  // These read a PDF for the models that cannot.
  const isRead = needed === 'pdf' && (provider === 'openrouter' || provider === 'mistral');
  return !input.includes(needed) && !isRead;
}

/** Whether a PDF is sent as the file that it is unless a person says otherwise: where that is known to work. */
export function takesPdf(taker: Taker): boolean {
  const { dialect, provider, refuses } = taker;
  if (
    dialect === 'ollama' ||
    refuses.includes('file-input') ||
    isLost({ type: 'file', mediaType: 'application/pdf' }, taker)
  )
    return false;
  // Of the many servers that speak it, these two are known to read files.
  return dialect !== 'chat-completions' || provider === 'openai' || provider === 'openrouter';
}
