/** A named system prompt of the library. */
export interface Prompt {
  id: string;
  name: string;
  text: string;
  /** UTC ms. */
  updatedAt: number;
}
