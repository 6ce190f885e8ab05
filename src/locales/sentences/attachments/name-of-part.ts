import type { MediaPart } from '../../../model/chat/parts';
import { attachmentWords } from '../../en/chat/attaching/attachments';

/** The name of a file in a message; of one without, what it is. */
export function nameOfPart({ name, type }: MediaPart): string {
  return name || attachmentWords.kinds[type];
}
