import type { Rectangle } from '../../../../model/attachment/picture-changes';
import { count } from '../../../format';
import { translated } from '../../../in-force.svelte';

const place = ({ x, y, width, height }: Rectangle): string =>
  `${count(width)} × ${count(height)} at ${count(x)}, ${count(y)}`;

/** Cropping and covering a picture before it is sent. */
export const editPictureWords = translated('editPictureWords', {
  title: (name: string) => `Edit ${name}`,
  open: 'Crop, cover or resize',
  canvas: 'Picture',
  keys: 'Arrow keys move it, Shift and arrow keys resize it, Delete removes it. With Alt, one pixel at a time.',
  tools: 'Tool',
  crop: 'Crop',
  cover: 'Cover',
  cropHelp: 'Drag the frame. Only what’s inside is sent.',
  coverHelp: 'Drag over what nobody may see. It’s painted black, and the model never gets what was there.',
  cropFrame: (frame: Rectangle) => `Crop: ${place(frame)}`,
  box: (index: number, frame: Rectangle) => `Box ${count(index + 1)}: ${place(frame)}`,
  addBox: 'Add box',
  removeBox: 'Remove box',
  wholePicture: 'Whole picture',
  undo: 'Undo',
  left: 'Left',
  top: 'Top',
  width: 'Width',
  height: 'Height',
  apply: 'Apply',
  applying: 'Applying…',
  cancel: 'Cancel',
  sizes: 'Size to send',
  fits: (model: string) => (model === '' ? 'Fit the model' : `Fit ${model}`),
  full: 'Full size',
  asItIs: 'The file, unchanged',
  metadataKept: 'The file is sent unchanged, with its location, time and camera data.',
  tokens: (tokens: string) => `${tokens} tokens`,
  /** Below the sizes. */
  metadata: 'Either way, only the picture is sent, without its location, time or camera data.',
  mask: {
    title: (name: string) => `Mask for ${name}`,
    open: 'Mask',
    help: 'Paint what the model may change. It’s told to leave the rest as it is.',
    brush: 'Brush',
    rectangle: 'Rectangle',
    width: 'Brush size (pixels)',
    frame: (index: number, frame: Rectangle) => `Rectangle ${count(index + 1)}: ${place(frame)}`,
    add: 'Add rectangle',
    removeOne: 'Remove rectangle',
    clear: 'Clear',
    /** Of the attached picture. */
    remove: 'Remove mask',
    sent: 'Only the masked part may change.',
    notSent: 'The mask isn’t sent: this model doesn’t edit pictures.',
  },
  notOriginal: 'The original file isn’t kept after a reload. For its full size, attach the file again.',
});
