import { count } from '../../../format';
import { size } from '../../../measures';
import { translated } from '../../../in-force.svelte';

const pictures = (n: number) => (n === 1 ? 'One picture is' : `${count(n)} pictures are`);

/** What is said where a request has more pictures or pages, or larger ones, than its server takes. */
export const overLimitWords = translated('overLimitWords', {
  tooMany: (have: number, model: string, most: number) =>
    `This request has ${count(have)} pictures, and ${model} takes up to ${count(most)}.`,
  tooManyPages: (have: number, model: string, most: number) =>
    `${model} takes PDFs of up to ${count(most)} pages, and this request has ${count(have)}.`,
  tooWide: (n: number, side: number, model: string) =>
    `${pictures(n)} wider or taller than ${count(side)} pixels, the most that ${model} takes when there are this many.`,
  pictureBytes: (n: number, most: number, model: string) =>
    `${pictures(n)} larger than ${size(most)} (as base64), the most that ${model} takes.`,
  requestBytes: (bytes: number, model: string, most: number) =>
    `The attachments of this request come to ${size(bytes)} as base64, and ${model} takes up to ${size(most)}.`,
  leaveOut: 'Leave out earlier ones',
  removeLast: (n: number) => (n === 1 ? 'Remove the last one' : `Remove the last ${count(n)}`),
  makeSmaller: 'Make smaller',
});
