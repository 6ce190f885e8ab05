/** What a person chose for sound at an endpoint; an empty text is the usual. */
export interface AudioChoices {
  /** The model that transcribes, and the language that is spoken (ISO 639-1, such as `de`). */
  transcriptionModel?: string;
  language?: string;
  /** Whether replies are read by the endpoint or by a voice of this device. */
  readsBy?: 'endpoint' | 'device';
  speechModel?: string;
  voice?: string;
  /** From 0.25 to 4. */
  speed?: number;
  /** How to speak, for models that take that. */
  instructions?: string;
  /** The URI of a voice of this device. */
  deviceVoice?: string;
}
