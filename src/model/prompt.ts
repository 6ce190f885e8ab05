/** A pair of messages that shows a model what is wanted of it. */
export interface Example {
  user: string;
  assistant: string;
}

/** A named system prompt of the library. */
export interface Prompt {
  id: string;
  name: string;
  text: string;
  /** UTC ms. */
  updatedAt: number;
}
