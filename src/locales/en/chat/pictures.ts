import { translated } from '../../in-force.svelte';

/** What is said of pictures that a model made. */
export const pictureWords = translated('pictureWords', {
  list: 'Pictures',
  /** Of a picture that says nothing of itself. */
  unnamed: 'Picture made by the model',
  enlarge: 'Enlarge',
  save: 'Save',
  makes: 'Makes a picture from your message. Earlier messages aren’t sent.',
  edits: (pictures: number) =>
    pictures === 1
      ? 'Edits the attached picture as your message says.'
      : 'Makes a picture from the attached ones, as your message says.',
  costs: (usd: string, count: number) => (count === 1 ? `≈ ${usd} a picture` : `≈ ${usd} for ${count} pictures`),
  /** Attaches a picture that a model made to the next message. */
  use: 'Use in the next message',
  unfinished: 'Unfinished: the picture didn’t arrive whole.',
  broken: 'This picture can’t be shown. Save it to open it elsewhere.',
});
