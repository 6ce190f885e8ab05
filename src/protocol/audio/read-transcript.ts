import type { AudioUsage, Segment, Transcript } from '../../model/audio/transcript';
import { isObject, type JsonObject } from '../../model/json';
import { parseJson } from '../../model/parse-json';
import type { Usage } from '../../model/usage/usage';
import { countIn, firstText, objectsIn } from '../json';

/**
 * A transcript in any of the formats that servers answer with: JSON (plain, with times, with speakers), WebVTT, SubRip,
 * or plain text. Null where it is JSON of another kind.
 */
export function readTranscript(body: string): { transcript: Transcript; usage: AudioUsage | null } | null {
  const json = parseJson(body);
  if (isObject(json)) {
    const transcript = transcriptIn(json);
    return transcript && { transcript, usage: usageIn(json) };
  }
  if (json === null || Array.isArray(json)) return null;
  const text = typeof json === 'string' ? json : body.replace(/^\uFEFF/, '');
  const segments = cuesIn(text);
  const said = segments.length > 0 ? segments.map((one) => one.text).join(' ') : text;
  return { transcript: { text: said.trim(), segments }, usage: null };
}

/** What servers of Whisper, whisper.cpp above all, write for a stretch in which nobody speaks. */
const silence = /\s*(?:\[{1,2}\s*(?:blank_audio|no_speech|silence)\s*\]{1,2}|\(\s*silence\s*\))/gi;

/** `transcript` without what stands in it for silence. */
export function withoutSilence({ text, segments }: Transcript): Transcript {
  const spoken = segments.map((one) => ({ ...one, text: one.text.replace(silence, '') }));
  return {
    text: text.replace(silence, '').trim(),
    segments: spoken.filter((one, at) => one.text.trim() !== '' || one.text === segments[at]!.text),
  };
}

/** What `json` has of a transcript; null where that is nothing. */
export function transcriptIn(json: JsonObject): Transcript | null {
  const segments = objectsIn(json['segments']).flatMap((one) => segmentIn(one) ?? []);
  if (typeof json['text'] !== 'string') {
    return segments.length > 0 ? { text: segments.map(({ text }) => text.trim()).join(' '), segments } : null;
  }
  return { text: json['text'].trim(), segments };
}

/** A stretch of speech with its times; null where it has none. */
export function segmentIn(json: JsonObject): Segment | null {
  const { start, end, text } = json;
  if (!Number.isFinite(start) || typeof text !== 'string') return null;
  const speaker = firstText(json, 'speaker', 'speaker_id');
  const from = Number(start);
  return { start: from, end: Number.isFinite(end) ? Number(end) : from, text, ...(speaker !== '' && { speaker }) };
}

/** What the server says that it billed; null where it says nothing. */
export function usageIn(json: JsonObject): AudioUsage | null {
  const usage = json['usage'];
  const duration = isFinitePositive(json['duration']) ? json['duration'] : null;
  if (!isObject(usage)) return duration === null ? null : { tokens: null, seconds: duration };
  const seconds = [usage['seconds'], usage['prompt_audio_seconds'], duration].find(isFinitePositive) ?? null;
  const promptTokens = countIn(usage['input_tokens'] ?? usage['prompt_tokens']);
  const completionTokens = countIn(usage['output_tokens'] ?? usage['completion_tokens']);
  if (promptTokens === null || completionTokens === null) return seconds === null ? null : { tokens: null, seconds };
  const details = usage['input_token_details'] ?? usage['prompt_tokens_details'];
  const audio = isObject(details) ? countIn(details['audio_tokens']) : null;
  const tokens: Usage = {
    promptTokens,
    completionTokens,
    cachedTokens: 0,
    reasoningTokens: 0,
    ...(audio !== null && { audioPromptTokens: Math.min(audio, promptTokens) }),
    costUsd: typeof usage['cost'] === 'number' ? usage['cost'] : null,
  };
  return { tokens, seconds };
}

function isFinitePositive(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

const cueTimes = /^(?:(\d{1,6}):)?(\d{1,2}):(\d{2})[.,](\d{3})\s+-->\s+(?:(\d{1,6}):)?(\d{1,2}):(\d{2})[.,](\d{3})/;

/** The cues of WebVTT or SubRip; empty where the text is neither. */
function cuesIn(text: string): Segment[] {
  const segments: Segment[] = [];
  for (const block of text.split(/\r?\n[ \t]*\r?\n/)) {
    const lines = block.split(/\r?\n/);
    const at = lines.findIndex((line) => cueTimes.test(line.trim()));
    if (at === -1) continue;
    const [, h1, m1, s1, ms1, h2, m2, s2, ms2] = cueTimes.exec(lines[at]!.trim())!;
    const said = lines.slice(at + 1).join(' ');
    // WebVTT names who speaks in a tag: `<v Anna>Hello`.
    const [, speaker] = /^<v(?:\.\S*)?\s+([^>]+)>/.exec(said) ?? [];
    segments.push({
      start: seconds(h1, m1!, s1!, ms1!),
      end: seconds(h2, m2!, s2!, ms2!),
      text: said.replace(/<[^>]*>/g, '').trim(),
      ...(speaker !== undefined && { speaker }),
    });
  }
  return segments;
}

function seconds(h: string | undefined, m: string, s: string, ms: string): number {
  return Number(h ?? 0) * 3600 + Number(m) * 60 + Number(s) + Number(ms) / 1000;
}
