/** An MP3 of 32 kbit/s at 32 kHz: a tag, a frame with the length of the whole, and `frames` of 144 bytes (36 ms) each. */
export function mp3(frames: number): File {
  const tag = Uint8Array.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 10, ...new Array<number>(10).fill(0)]);
  const frame = new Uint8Array(144);
  frame.set([0xff, 0xfb, 0x18, 0xc0]);
  const index = frame.slice();
  index.set(new TextEncoder().encode('Xing'), 36);
  const all = new Uint8Array(tag.length + 144 * (frames + 1));
  all.set(tag);
  all.set(index, tag.length);
  for (let at = 1; at <= frames; at += 1) all.set(frame, tag.length + at * 144);
  return new File([all], 'talk.mp3', { type: 'audio/mpeg' });
}
