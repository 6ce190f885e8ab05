import type { AudioProblem } from '../../../model/audio/audio-problem';
import { clock } from '../../../model/audio/transcript';
import { count, usd } from '../../format';
import { explain, type Explanation } from '../explain';
import { mediaWords } from './attaching/media';
import { translated } from '../../in-force.svelte';

/** What is said of recordings: dictated, transcribed, played and read aloud. */
export const audioWords = translated('audioWords', {
  dictate: 'Dictate',
  bar: 'Dictation',
  asking: 'The browser asks for the microphone…',
  recording: 'Recording',
  paused: 'Paused',
  level: 'Loudness',
  clock,
  pause: 'Pause',
  resume: 'Resume',
  done: 'Done',
  discard: 'Discard',
  stop: 'Stop',
  transcribing: 'Transcribing…',
  progress: (done: number, of: number | null) =>
    of === null ? `Transcribing… Part ${count(done + 1)}.` : `Transcribing… Part ${count(done + 1)} of ${count(of)}.`,
  heard: 'What was heard so far',
  /** `usd` is an estimate. */
  price: (amount: number) => `about ${usd(amount, false)}`,
  /** A recording waits for a decision, and nothing is wrong. */
  kept: (seconds: number) => `The recording of ${clock(seconds)} is kept.`,
  transcribe: 'Transcribe',
  tryAgain: 'Try again',
  again: 'Transcribe again',
  anyway: 'Transcribe anyway',
  useHeard: 'Use what came',
  attach: 'Attach recording',
  save: 'Save recording',
  transcribeTitle: (name: string) => `Transcribe ${name}`,
  withTimes: 'With times',
  withTimesHelp: 'Whisper, Voxtral and models that tell speakers apart give times. Others give the words alone.',
  priceOf: (amount: number, seconds: number) => `About ${usd(amount, false)} for ${clock(seconds)}.`,
  lengthOf: (seconds: number) => `${clock(seconds)} long. No price is known for this model.`,
  cost: (amount: number) => `It cost about ${usd(amount, false)}.`,
  saveSound: 'Save sound',
  transcript: 'Transcript',
  intoMessage: 'Put into the message',
  asText: 'Attach as text',
  saveText: 'Save as text',
  options: 'Dictation settings',
  model: 'Transcription model',
  modelHelp: 'Listed models that transcribe are suggested. You can type any other.',
  language: 'Spoken language',
  languageHelp: 'A code such as en, de or ja. Leave blank to have it detected.',
  sentTo: (host: string) => `The recording goes to ${host}.`,
  problem,
});

/** Why it did not work, and what to do about it. */
function problem(problem: AudioProblem): Explanation {
  const plain = (sentence: string, remedy: string): Explanation => ({ sentence, remedy, said: null });
  switch (problem.kind) {
    case 'microphone-refused':
      return plain(
        'This page may not use the microphone.',
        'Allow it in the browser’s site settings (the sign beside the address), then try again. If the site itself forbids it, ask whoever runs it.',
      );
    case 'no-microphone':
      return plain('There’s no microphone.', 'Connect one, then try again.');
    case 'microphone-busy':
      return plain(
        'The microphone doesn’t respond.',
        'Another program may be using it. Close that, or unplug the microphone and plug it in again, then try again.',
      );
    case 'insecure-page':
      return plain(
        'Browsers give the microphone only to pages that are opened over https, or from this computer.',
        'Open Tally over https, or attach a recording instead.',
      );
    case 'cannot-record':
      return plain('This browser can’t record sound.', 'Update it, or attach a recording instead.');
    case 'nothing-recorded':
      return plain('The recording is empty.', 'Record again, and speak before you stop.');
    case 'nothing-heard':
      return plain(
        'No words were heard.',
        'Check the microphone, the language and the model in the settings, then try again.',
      );
    case 'no-model':
      return plain(
        'No transcription model is chosen, and the endpoint lists none that is known.',
        'Enter its name in the settings here.',
      );
    case 'no-such-path':
      return {
        sentence: `This endpoint has nothing at ${problem.path}.`,
        remedy: 'It may not offer that at all. Choose an endpoint that does for this chat, or check the base URL.',
        said: problem.said.trim() || null,
      };
    case 'no-voice':
      return plain(
        'This device has no voice of its own.',
        'Install one in the settings of your system, or have the endpoint read where it can. Voices that send the text elsewhere aren’t offered.',
      );
    case 'nothing-to-read':
      return plain('There’s nothing to read aloud here but code.', 'Copy it instead.');
    case 'unplayable':
      return plain('This browser can’t play the sound that came.', 'Save it, and open it in another program.');
    case 'media': {
      return { ...mediaWords.problem(problem.problem), said: null };
    }
    case 'failed':
      if (problem.failure.kind === 'cut-off')
        return plain(
          problem.isPart ? 'The transcription broke off.' : 'The connection broke before any words came.',
          problem.isPart ? 'What came is below.' : 'Check your connection, then try again.',
        );
      return explain(problem.failure);
  }
}
