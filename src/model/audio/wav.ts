/** The bytes of a WAV file before its samples. */
const wavHeaderBytes = 44;

/** The header of a WAV file with `samples` of 16 bits, one channel. */
export function wavHeader(samples: number, sampleRate: number): Uint8Array<ArrayBuffer> {
  const header = new DataView(new ArrayBuffer(wavHeaderBytes));
  const write = (at: number, text: string): void => {
    for (let index = 0; index < text.length; index += 1) header.setUint8(at + index, text.charCodeAt(index));
  };
  const bytes = samples * 2;
  write(0, 'RIFF');
  header.setUint32(4, wavHeaderBytes - 8 + bytes, true);
  write(8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, sampleRate, true);
  header.setUint32(28, sampleRate * 2, true);
  header.setUint16(32, 2, true);
  header.setUint16(34, 16, true);
  write(36, 'data');
  header.setUint32(40, bytes, true);
  return new Uint8Array(header.buffer);
}

/** Samples from −1 to 1 as 16 bits, least significant byte first, as every device that runs a browser has them. */
export function toSamples16(samples: Float32Array): Int16Array<ArrayBuffer> {
  const all = new Int16Array(samples.length);
  for (let index = 0; index < samples.length; index += 1) {
    const sample = samples[index]! * 0x8000;
    all[index] = sample >= 0x7fff ? 0x7fff : sample <= -0x8000 ? -0x8000 : sample;
  }
  return all;
}
