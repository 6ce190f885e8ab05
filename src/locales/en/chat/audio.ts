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
  asking: 'The browser asks for the microphone…',
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
  /** `usd` is an estimate. */
  price: (amount: number) => `about ${usd(amount, false)}`,
  /** A recording waits for a decision, and nothing is wrong. */
  kept: (length: string) => `The recording of ${length} is kept.`,
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
  /** `length`: as a clock shows it. */
  priceOf: (amount: number, length: string) => `About ${usd(amount, false)} for ${length}.`,
  lengthOf: (length: string) => `${length} long. No price is known for this model.`,
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
  /** Why it did not work, and what to do about it. */
  plain: {
    'microphone-refused': {
      sentence: 'This page may not use the microphone.',
      remedy:
        'Allow it in the browser’s site settings (the sign beside the address), then try again. If the site itself forbids it, ask whoever runs it.',
    },
    'no-microphone': { sentence: 'There’s no microphone.', remedy: 'Connect one, then try again.' },
    'microphone-busy': {
      sentence: 'The microphone doesn’t respond.',
      remedy:
        'Another program may be using it. Close that, or unplug the microphone and plug it in again, then try again.',
    },
    'insecure-page': {
      sentence: 'Browsers give the microphone only to pages that are opened over https, or from this computer.',
      remedy: 'Open Tally over https, or attach a recording instead.',
    },
    'cannot-record': {
      sentence: 'This browser can’t record sound.',
      remedy: 'Update it, or attach a recording instead.',
    },
    'nothing-recorded': { sentence: 'The recording is empty.', remedy: 'Record again, and speak before you stop.' },
    'nothing-heard': {
      sentence: 'No words were heard.',
      remedy: 'Check the microphone, the language and the model in the settings, then try again.',
    },
    'no-model': {
      sentence: 'No transcription model is chosen, and the endpoint lists none that is known.',
      remedy: 'Enter its name in the settings here.',
    },
    'no-voice': {
      sentence: 'This device has no voice of its own.',
      remedy:
        'Install one in the settings of your system, or have the endpoint read where it can. Voices that send the text elsewhere aren’t offered.',
    },
    'nothing-to-read': { sentence: 'There’s nothing to read aloud here but code.', remedy: 'Copy it instead.' },
    unplayable: {
      sentence: 'This browser can’t play the sound that came.',
      remedy: 'Save it, and open it in another program.',
    },
  } satisfies Partial<Record<AudioProblem['kind'], Phrase>>,
  noSuchPath: (path: string): Phrase => ({
    sentence: `This endpoint has nothing at ${path}.`,
    remedy: 'It may not offer that at all. Choose an endpoint that does for this chat, or check the base URL.',
  }),
  brokeOff: { sentence: 'The transcription broke off.', remedy: 'What came is below.' },
  cutOff: {
    sentence: 'The connection broke before any words came.',
    remedy: 'Check your connection, then try again.',
  },
});
