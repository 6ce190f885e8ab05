import { demoPresetId, dialectNameOf, type Endpoint, type ListedModel } from '../endpoint/endpoint';

/** Whether an endpoint may have OpenAI's `/audio` paths; only a request to it shows whether it has. */
export function mayHaveAudio(endpoint: Pick<Endpoint, 'dialect' | 'presetId'> | null): boolean {
  if (!endpoint || endpoint.presetId === demoPresetId) return false;
  const dialect = dialectNameOf(endpoint);
  return dialect === 'chat-completions' || dialect === 'responses';
}

const transcribes = /transcri|whisper|voxtral|parakeet|canary|\b(?:asr|stt)\b|speech-to-text/i;
const speaks = /\btts\b|-tts|tts-|kokoro|orpheus|piper|text-to-speech/i;

/** Whether `model` is known to answer a chat in sound where it is asked to. */
export function speaksInChats(model: string): boolean {
  return /(?:^|[/:])gpt-(?:4o-(?:mini-)?)?audio(?:-|$)/i.test(model);
}

/** The listed models whose names say that they transcribe. */
export function transcriptionModels(models: readonly ListedModel[]): string[] {
  // Realtime models of that kind are not asked through this path.
  return models.map(({ id }) => id).filter((id) => transcribes.test(id) && !/realtime|live/i.test(id));
}

/** The listed models whose names say that they read aloud. */
export function speechModels(models: readonly ListedModel[]): string[] {
  return models.map(({ id }) => id).filter((id) => speaks.test(id));
}

/** The model that transcribes at `endpoint`: the chosen one, else the first that is listed; empty where none is. */
export function transcriptionModelOf({ audio, models }: Pick<Endpoint, 'audio' | 'models'>): string {
  return audio?.transcriptionModel || (transcriptionModels(models)[0] ?? '');
}

/** The model that reads aloud at `endpoint`: the chosen one, else the first that is listed; empty where none is. */
export function speechModelOf({ audio, models }: Pick<Endpoint, 'audio' | 'models'>): string {
  return audio?.speechModel || (speechModels(models)[0] ?? '');
}
