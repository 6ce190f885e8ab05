import type { Imported, ImportFormat, LossKind } from '../imported';

/** What a format makes of a value. Where the format throws, the value has a shape that it does not know, and the chat is counted as lost. */
export function read(format: ImportFormat, value: unknown, file: Parameters<ImportFormat['read']>[1]): Imported {
  try {
    return format.read(value, file);
  } catch {
    return lost('chat');
  }
}

/** Nothing but one thing that is lost. */
export function lost(kind: LossKind): Imported {
  return { chats: [], prompts: [], losses: { [kind]: 1 } };
}
