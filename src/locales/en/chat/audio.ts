import type { AudioProblem } from '../../../model/audio/audio-problem';
import { count, usd } from '../../format';
import { translated } from '../../in-force.svelte';

interface Phrase {
  sentence: string;
  remedy: string;
}

/** What is said of recordings: dictated, transcribed, played and read aloud. */
export const audioWords = translated('audioWords', {
  dictate: 'Dictate',
  bar: 'Dictation',
  asking: 'Your browser is asking for the microphone…',
  recording: 'Recording',
  paused: 'Paused',
  level: 'Loudness',
  pause: 'Pause',
  resume: 'Resume',
  done: 'Done',
  discard: 'Discard',
  stop: 'Stop',
  transcribing: 'Transcribing…',
  progress: (done: number, of: number | null) =>
    of === null ? `Transcribing… Part ${count(done + 1)}.` : `Transcribing… Part ${count(done + 1)} of ${count(of)}.`,
  heard: 'What was heard so far',
  /** A recording waits for a decision, and nothing is wrong. */
  kept: (length: string) => `The recording of ${length} is kept.`,
  transcribe: 'Transcribe',
  tryAgain: 'Try again',
  again: 'Transcribe again',
  anyway: 'Transcribe anyway',
  useHeard: 'Use what arrived',
  attach: 'Attach recording',
  save: 'Save recording',
  transcribeTitle: (name: string) => `Transcribe ${name}`,
  withTimes: 'With times',
  withTimesHelp: 'Whisper, Voxtral and models that tell speakers apart give times. Others give only the words.',
  /** `length`: as a clock shows it. */
  priceOf: (amount: number, length: string) => `${usd(amount, false)} for ${length}.`,
  lengthOf: (length: string) => `${length} long. No price is known for this model.`,
  cost: (amount: number) => `It cost ${usd(amount, false)}.`,
  saveSound: 'Save audio',
  transcript: 'Transcript',
  intoMessage: 'Add to message',
  asText: 'Attach as text',
  saveText: 'Save as text',
  options: 'Dictation settings',
  model: 'Transcription model',
  modelHelp: 'Listed models that transcribe are suggested. You can type any other.',
  language: 'Spoken language',
  languageHelp: 'A code such as en, de or ja. Leave blank to have it detected.',
  sentTo: (host: string) => `The recording goes to ${host}.`,
  /** Why it did not work, and what to do about it. */
  plain: {
    'microphone-refused': {
      sentence: 'This page isn’t allowed to use the microphone.',
      remedy:
        'Allow it in the browser’s site settings (the icon beside the address), then try again. If the site itself forbids it, ask whoever runs it.',
    },
    'no-microphone': { sentence: 'No microphone was found.', remedy: 'Connect one, then try again.' },
    'microphone-busy': {
      sentence: 'The microphone isn’t responding.',
      remedy:
        'Another app may be using it. Close that app, or unplug the microphone and plug it in again, then try again.',
    },
    'insecure-page': {
      sentence: 'Browsers allow the microphone only on pages opened over https or from this computer.',
      remedy: 'Open Tally over https, or attach a recording instead.',
    },
    'cannot-record': {
      sentence: 'This browser can’t record audio.',
      remedy: 'Update it, or attach a recording instead.',
    },
    'nothing-recorded': { sentence: 'The recording is empty.', remedy: 'Record again, and speak before you stop.' },
    'nothing-heard': {
      sentence: 'No words were heard.',
      remedy: 'Check the microphone, the language and the model in the settings, then try again.',
    },
    'no-model': {
      sentence: 'No transcription model is chosen, and the endpoint lists none that Tally knows.',
      remedy: 'Enter a model’s name in the settings here.',
    },
    'no-voice': {
      sentence: 'This device has no voice of its own.',
      remedy:
        'Install one in your system settings, or have the endpoint read aloud if it can. Voices that send the text elsewhere aren’t offered.',
    },
    'nothing-to-read': { sentence: 'This message is only code, which isn’t read aloud.', remedy: 'Copy it instead.' },
    unplayable: {
      sentence: 'This browser can’t play the audio it got.',
      remedy: 'Save it, and open it in another app.',
    },
  } satisfies Partial<Record<AudioProblem['kind'], Phrase>>,
  noSuchPath: (path: string): Phrase => ({
    sentence: `This endpoint has nothing at ${path}.`,
    remedy: 'It may not offer this. Choose another endpoint for this chat, or check the base URL.',
  }),
  brokeOff: { sentence: 'The transcription was cut off.', remedy: 'What arrived is below.' },
  cutOff: {
    sentence: 'The connection was lost before any words arrived.',
    remedy: 'Check your connection, then try again.',
  },
});
