import { count } from '../../../format';
import { size } from '../../../measures';
import { translated } from '../../../in-force.svelte';

const pictures = (n: number) => (n === 1 ? 'One picture is' : `${count(n)} pictures are`);

/** What is said where a request has more pictures, or larger ones, than its server takes. */
export const overLimitWords = translated('overLimitWords', {
  tooMany: (have: number, model: string, most: number) =>
    `This request has ${count(have)} pictures, and ${model} takes ${count(most)}.`,
  tooWide: (n: number, side: number, model: string) =>
    `${pictures(n)} wider or higher than the ${count(side)} pixels that ${model} takes of so many.`,
  pictureBytes: (n: number, most: number, model: string) =>
    `${pictures(n)} larger than the ${size(most)} (as base64) that ${model} takes.`,
  requestBytes: (bytes: number, model: string, most: number) =>
    `The attachments of this request come to ${size(bytes)} as base64, and ${model} takes ${size(most)}.`,
  leaveOut: 'Leave out earlier ones',
  removeLast: (n: number) => (n === 1 ? 'Remove the last one' : `Remove the last ${count(n)}`),
  makeSmaller: 'Make smaller',
});
