import type { ReplyEvent } from '../../../protocol/dialects/reply-event';
import type { Stores } from '../../stores';
import type { KeepMedia } from '../follow';
import type { MediaKeeper } from './keep-media';

const loadKeeper = () => import('./keep-media');

/** Stores the bytes that one request brings; where the code for it cannot be loaded, they are told without. */
export function keeping(stores: Pick<Stores, 'services' | 'storageStatus'>): KeepMedia {
  let keeper: Promise<MediaKeeper | null> | undefined;
  return async (event) => {
    keeper ??= loadKeeper().then(
      ({ MediaKeeper }) => new MediaKeeper(stores),
      () => null,
    );
    return (await keeper)?.keep(event) ?? event;
  };
}

/**
 * The events of a request that is sent only when the code is there that stores what it brings: pictures are paid for,
 * and could not be kept without it.
 */
export async function* onceStorable(
  events: AsyncIterable<ReplyEvent>,
  load: () => Promise<unknown> = loadKeeper,
): AsyncGenerator<ReplyEvent> {
  await load();
  yield* events;
}
