import type { PictureNote, TextNote } from '../../model/attachment/media-reader';
import { listOf, number, oneOf, oneOfKind, text, type Check, type Fields } from './shape';

const somePages = { pages: listOf(number), of: number };
const textNotes: { [Kind in TextNote['kind']]: Fields<Omit<TextNote & { kind: Kind }, 'kind'>> } = {
  encoding: { encoding: text },
  'pages-without-text': somePages,
  'garbled-pages': somePages,
  'pictures-left-out': { count: number },
  'outputs-shortened': { count: number },
  cut: { unit: oneOf('page', 'row'), kept: number, of: number },
  'some-pages': { from: number, to: number, of: number },
  'scripts-not-run': {},
  'hidden-sheets': { names: listOf(text) },
  'partly-broken': {},
};
const pictureNotes: readonly PictureNote[] = ['scaled', 'first-frame', 'place-removed', 'place-kept'];

const isTextNote = oneOfKind('kind', textNotes);

/** Whether a value is what is told of an attachment. */
export const isNote: Check = (value) => oneOf(...pictureNotes)(value) || isTextNote(value);
