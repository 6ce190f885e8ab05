import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pictureWords } from '../../../src/locales/en/chat/pictures';
import type { ImagePart } from '../../../src/model/chat/parts';
import { Blobs } from '../../../src/storage/blobs/blobs';
import ReplyPicture from '../../../src/ui/chat/pictures/ReplyPicture.svelte';
import { Browser } from '../../unit/state/a-tab';

// There is no layout here: nothing comes near the screen, and no bytes are read.
beforeEach(() => {
  class NothingNear {
    observe = () => undefined;
    disconnect = () => undefined;
  }
  vi.stubGlobal('IntersectionObserver', NothingNear);
});
afterEach(() => void vi.unstubAllGlobals());

test('a picture that could not be drawn gives its place to the whole one that comes under the same id', async () => {
  const { app } = await (await Browser.start()).tab();
  const blobs = new Blobs(app.services.storage.records);
  const part = async (...bytes: number[]): Promise<ImagePart> => ({
    type: 'image',
    id: 'picture 0',
    name: '',
    mediaType: 'image/png',
    source: await blobs.store(new Uint8Array(bytes)),
    size: null,
  });
  const shown = { app, isRunning: true, onuse: () => undefined, onopen: () => undefined };
  const { rerender } = render(ReplyPicture, { ...shown, part: { ...(await part(1)), isPartial: true } });
  await fireEvent.error(screen.getByRole('img'));
  expect(screen.getByText(pictureWords.broken)).toBeTruthy();
  await rerender({ ...shown, part: await part(1, 2) });
  expect(screen.queryByText(pictureWords.broken)).toBeNull();
  expect(screen.getByRole('img')).toBeTruthy();
});
