import type { DialectName } from '../../../model/endpoint/endpoint';
import type { SentMedia } from '../../../protocol/dialects/sent-media';

/**
 * A sound in a format that models hear through `dialect`: chat completions take WAV and MP3, so that all else becomes WAV
 * (16 bits, one channel). What this browser cannot decode stays as it is: some servers take more.
 */
export async function inHeardFormat(media: SentMedia, dialect: DialectName | null): Promise<SentMedia> {
  const { type, mediaType, name, bytes } = media;
  if (type !== 'audio' || dialect !== 'chat-completions' || !bytes) return media;
  if (['audio/wav', 'audio/mpeg'].includes(mediaType)) return media;
  const { decodeSound, wavOf } = await import('../../../media/audio/decode');
  const sound = await decodeSound(new Blob([new Uint8Array(bytes)]), name);
  if (sound.problem) return media;
  const wav = await wavOf(sound);
  return { ...media, mediaType: wav.type, bytes: new Uint8Array(await wav.arrayBuffer()) };
}
