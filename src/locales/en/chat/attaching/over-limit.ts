import type { OverLimit } from '../../../../model/attachment/request-limits';
import { count, size } from '../../../format';
import { translated } from '../../../in-force.svelte';

const pictures = (n: number) => (n === 1 ? 'One picture is' : `${count(n)} pictures are`);

/** What is said where a request has more pictures, or larger ones, than its server takes. */
export const overLimitWords = translated('overLimitWords', {
  over(over: OverLimit, model: string): string {
    switch (over.kind) {
      case 'too-many':
        return `This request has ${count(over.have)} pictures, and ${model} takes ${count(over.most)}.`;
      case 'too-wide':
        return `${pictures(over.pictures)} wider or higher than the ${count(over.side)} pixels that ${model} takes of so many.`;
      case 'picture-bytes':
        return `${pictures(over.pictures)} larger than the ${size(over.most)} (as base64) that ${model} takes.`;
      case 'request-bytes':
        return `The attachments of this request come to ${size(over.bytes)} as base64, and ${model} takes ${size(over.most)}.`;
    }
  },
  leaveOut: 'Leave out earlier ones',
  removeLast: (n: number) => (n === 1 ? 'Remove the last one' : `Remove the last ${count(n)}`),
  makeSmaller: 'Make smaller',
});
