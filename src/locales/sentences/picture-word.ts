import type { PictureWord } from '../../model/request/picture-parameters';
import { pictureTexts as text } from '../en/inspector/picture-parameters';
import { isolated } from '../isolated';

/** A choice of how a picture is to be made: sizes with their shapes, the others in words. */
export function pictureWord(name: PictureWord, word: string): string {
  if (name !== 'size') return text.words[word] ?? word;
  const [width = 0, height = 0] = word.split('x').map(Number);
  const shape = width === height ? 'square' : width > height ? 'wide' : 'tall';
  return text.shapes[shape](isolated(`${width} × ${height}`));
}
