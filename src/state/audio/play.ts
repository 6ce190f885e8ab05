/** Past the end of any sound, in seconds. */
const pastTheEnd = 1e9;

/**
 * How long `audio` plays in seconds, once it is known; null where the browser cannot play it. Chromium's own recordings do not
 * say it in their header, and are played to their end in one jump for it.
 */
export function secondsOf(audio: HTMLAudioElement): Promise<number | null> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (Number.isFinite(audio.duration)) {
        audio.removeEventListener('durationchange', look);
        if (audio.currentTime !== 0) audio.currentTime = 0;
        resolve(audio.duration);
      } else if (audio.duration === Infinity && audio.currentTime === 0) audio.currentTime = pastTheEnd;
    };
    audio.addEventListener('durationchange', look);
    audio.addEventListener('error', () => resolve(null), { once: true });
    look();
  });
}

/** ms after which a browser that has said nothing of a sound is not waited for. */
const longestWaitMs = 5000;

/** How long `file` plays in seconds; null where the browser does not say, or cannot play it. */
export async function lengthOf(file: Blob): Promise<number | null> {
  // Outside of a page nothing plays.
  if (typeof Audio === 'undefined' || typeof URL.createObjectURL !== 'function') return null;
  const audio = new Audio();
  audio.preload = 'metadata';
  const url = URL.createObjectURL(file);
  audio.src = url;
  const seconds = await Promise.race([
    secondsOf(audio),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), longestWaitMs)),
  ]);
  audio.removeAttribute('src');
  URL.revokeObjectURL(url);
  return seconds;
}
