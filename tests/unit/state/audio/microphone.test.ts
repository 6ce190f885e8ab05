import { afterEach, expect, test, vi } from 'vitest';
import { openMicrophone } from '../../../../src/state/audio/microphone';

afterEach(() => vi.unstubAllGlobals());

/** What a browser has to record with. */
function withRecorder(mediaDevices?: object): void {
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal(
    'MediaRecorder',
    class {
      mimeType = 'audio/webm';
      start = () => undefined;
    },
  );
  vi.stubGlobal('navigator', mediaDevices ? { mediaDevices } : {});
}

test('a browser without devices is said to be unable to record, not to be busy', async () => {
  withRecorder();
  expect(await openMicrophone(() => undefined)).toEqual({ problem: { kind: 'cannot-record' } });
});

test.each([
  ['NotAllowedError', 'microphone-refused'],
  ['SecurityError', 'microphone-refused'],
  ['NotFoundError', 'no-microphone'],
  ['OverconstrainedError', 'no-microphone'],
  ['NotReadableError', 'microphone-busy'],
])('%s is told as %s', async (name, kind) => {
  withRecorder({ getUserMedia: () => Promise.reject(new DOMException('', name)) });
  expect(await openMicrophone(() => undefined)).toEqual({ problem: { kind } });
});

test('a page without https gets no microphone, and is told why', async () => {
  withRecorder();
  vi.stubGlobal('isSecureContext', false);
  expect(await openMicrophone(() => undefined)).toEqual({ problem: { kind: 'insecure-page' } });
});

test('where its level cannot be told, neither the microphone nor the audio context stays open', async () => {
  const stop = vi.fn();
  const close = vi.fn(() => Promise.resolve());
  const tracks = [{ stop }];
  withRecorder({ getUserMedia: () => Promise.resolve({ getTracks: () => tracks, getAudioTracks: () => tracks }) });
  vi.stubGlobal(
    'AudioContext',
    class {
      close = close;
    },
  );
  vi.stubGlobal(
    'AnalyserNode',
    vi.fn(() => {
      throw new DOMException('', 'NotSupportedError');
    }),
  );
  expect(await openMicrophone(() => undefined)).toEqual({ problem: { kind: 'cannot-record' } });
  expect([stop.mock.calls.length, close.mock.calls.length]).toEqual([1, 1]);
});

test('a recording is silent where nothing was louder than the noise of its microphone, and the browser has listened', async () => {
  const tracks = [{ stop: () => undefined }];
  withRecorder({ getUserMedia: () => Promise.resolve({ getTracks: () => tracks, getAudioTracks: () => tracks }) });
  const heard = { sample: 0, state: 'running' };
  vi.stubGlobal(
    'AudioContext',
    class {
      get state() {
        return heard.state;
      }
      createMediaStreamSource = () => ({ connect: () => undefined });
    },
  );
  vi.stubGlobal(
    'AnalyserNode',
    class {
      fftSize = 4096;
      getFloatTimeDomainData = (wave: Float32Array) => wave.fill(0).fill(heard.sample, 10, 20);
    },
  );
  const opened = await openMicrophone(() => undefined);
  if (opened.problem) throw new Error('It does not record');
  heard.sample = 0.002;
  opened.level();
  expect(opened.isSilent()).toBe(true);
  heard.state = 'suspended';
  expect(opened.isSilent()).toBe(false);
  heard.state = 'running';
  heard.sample = 0.01;
  opened.level();
  heard.sample = 0;
  opened.level();
  expect(opened.isSilent()).toBe(false);
});
