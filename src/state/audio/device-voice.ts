import { voiceFor } from '../../model/audio/spoken-language';
import type { Hindrance, Speaker } from './speaker';

/** ms within which a browser lists its voices, once it is asked for them. */
const listedWithinMs = 2000;

/** The voices of this device itself: those of others would send the text to their maker. */
export async function deviceVoices(): Promise<SpeechSynthesisVoice[]> {
  if (typeof speechSynthesis === 'undefined') return [];
  if (speechSynthesis.getVoices().length === 0) {
    // A browser may have the list only some time after the page was loaded.
    await new Promise<void>((resolve) => {
      speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
      setTimeout(resolve, listedWithinMs);
    });
  }
  return speechSynthesis.getVoices().filter(({ localService }) => localService);
}

/** Reads by a voice of this device, a sentence at a time: some engines stop in the middle of longer texts. */
export class DeviceSpeaker implements Speaker {
  /** Held while it is read, because some browsers forget what nothing refers to, and its end is never told. */
  #utterance: SpeechSynthesisUtterance | null = null;
  #end: (() => void) | null = null;
  #isStopped = false;

  /**
   * `voiceUri`: of the voice that was chosen; another reads where that is gone, or knows none of the letters. `whole`: all that
   * is read, which tells the language of a heading.
   */
  constructor(
    private readonly voiceUri: string,
    private readonly speed: number,
    private readonly whole: string,
  ) {}

  async say(text: string): Promise<Hindrance | null> {
    const voices = await deviceVoices();
    if (this.#isStopped) return null;
    const voice = voiceFor(text, voices, this.voiceUri, this.whole);
    if (!voice) return { problem: { kind: 'no-voice' } };
    const utterance = (this.#utterance = new SpeechSynthesisUtterance(text));
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = this.speed;
    return new Promise((resolve) => {
      this.#end = () => resolve(null);
      utterance.onend = () => resolve(null);
      utterance.onerror = ({ error }) =>
        resolve(['canceled', 'interrupted'].includes(error) ? null : { problem: { kind: 'unplayable' } });
      speechSynthesis.speak(utterance);
    });
  }

  /** The sentence begins anew after a pause: on Android, a pause is an end. */
  pause(): boolean {
    this.stop();
    return true;
  }

  resume(): void {
    // `pause` has ended the sentence, which is begun anew.
  }

  stop(): void {
    this.#isStopped = true;
    if (this.#utterance) speechSynthesis.cancel();
    this.#utterance = null;
    this.#end?.();
  }
}
