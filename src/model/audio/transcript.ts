import type { Usage } from '../usage/usage';

/** A stretch of speech; `start` and `end` in seconds from the beginning of the sound. */
export interface Segment {
  start: number;
  end: number;
  text: string;
  /** Who speaks, as the server names them; absent where it does not tell voices apart. */
  speaker?: string;
}

/** What is said in a sound. */
export interface Transcript {
  text: string;
  /** Empty where the server gives no times. */
  segments: readonly Segment[];
}

/** What a server says that it billed for a sound; null for what it does not say. */
export interface AudioUsage {
  tokens: Usage | null;
  seconds: number | null;
}

/** `transcript` as it is read, with the time of each stretch at the beginning of its line. */
export function withTimes({ text, segments }: Transcript): string {
  if (segments.length === 0) return text;
  return segments
    .map(({ start, text: said, speaker }) => `[${clock(start)}] ${speaker ? `${speaker}: ` : ''}${said.trim()}`)
    .join('\n');
}

/** `transcript` of a piece that begins `seconds` into the whole. */
export function shifted({ text, segments }: Transcript, seconds: number): Transcript {
  return { text, segments: segments.map((one) => ({ ...one, start: one.start + seconds, end: one.end + seconds })) };
}

/** Transcripts of pieces that follow each other, as one. Where only some have times, the others' words have none. */
export function joinTranscripts(pieces: readonly Transcript[]): Transcript {
  const text = pieces
    .map((piece) => piece.text.trim())
    .filter((one) => one !== '')
    .join('\n\n');
  const isTimed = pieces.every((piece) => piece.segments.length > 0 || piece.text.trim() === '');
  return { text, segments: isTimed ? pieces.flatMap(({ segments }) => segments) : [] };
}

/** Seconds as a clock shows them: `2:05`, `1:02:05`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, '0'));
  const hours = Math.floor(whole / 3600);
  return hours > 0 ? `${hours}:${parts.join(':')}` : parts.join(':').replace(/^0/, '');
}
