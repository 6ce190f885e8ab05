import type { RequestMessage } from './messages';
import type { SentMedia } from './sent-media';

/**
 * `messages` for an interface that takes pictures from the person alone: those of a reply go to the head of the person's
 * next message, which says whose they are. Where there is none, as before a reply that is gone on with, they stay
 * behind. `staysWhole`: whether a reply goes back as its server wrote it, pictures included.
 */
export function withReplyPictures(
  messages: readonly RequestMessage[],
  staysWhole: (message: RequestMessage) => boolean = () => false,
): RequestMessage[] {
  let moved: readonly SentMedia[] = [];
  return messages.map((message) => {
    const { media = [], ...words } = message;
    if (message.role === 'assistant' && media.length > 0) {
      if (staysWhole(message)) return message;
      moved = [...moved, ...media];
      return words;
    }
    if (message.role !== 'user' || moved.length === 0) return message;
    const content = [whose(moved.length), message.content].filter((one) => one !== '').join('\n\n');
    const together = { ...message, media: [...moved, ...media], content };
    moved = [];
    return together;
  });
}

function whose(pictures: number): string {
  return pictures === 1
    ? '[You made the first picture of this message in your reply before.]'
    : `[You made the first ${pictures} pictures of this message in your replies before.]`;
}

/**
 * `items` of a reply, as its server wrote them, with the bytes of its pictures in the place where `fill` puts them: they
 * are stored once, with the message. `picturesIn` tells how many an item had. Null where there is not a picture for each.
 */
export function filledIn<Item>(
  items: readonly Item[],
  media: readonly SentMedia[],
  picturesIn: (item: Item) => number,
  fill: (item: Item, pictures: readonly SentMedia[]) => Item | null,
): Item[] | null {
  const pictures = [...media];
  const filled = items.map((item) => {
    const count = picturesIn(item);
    const own = pictures.splice(0, count);
    if (count === 0) return item;
    return own.length === count ? fill(item, own) : null;
  });
  return pictures.length > 0 || filled.includes(null) ? null : (filled as Item[]);
}
