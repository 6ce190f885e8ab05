import type { MediaPart } from '../../model/chat/parts';
import { isPart } from '../checks/message-shapes';

/** The parts in the draft of a draft's attachments, in order. Lines that are none are skipped. */
export function attachedParts(lines: string): MediaPart[] {
  return lines.split('\n').flatMap((line) => {
    if (!line.startsWith('{')) return [];
    try {
      const part = JSON.parse(line) as MediaPart;
      return isPart(part) && 'source' in part ? [part] : [];
    } catch {
      return [];
    }
  });
}
