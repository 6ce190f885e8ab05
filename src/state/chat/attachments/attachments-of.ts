import { openReader } from '../../../media/open-reader';
import { Blobs } from '../../../storage/blobs/blobs';
import type { Stores } from '../../stores';
import type { Draft } from '../drafts/draft.svelte';
import { Attachments } from './attachments.svelte';

/** What is attached to `draft`, made once. */
export function attachmentsOf({ services, notices }: Pick<Stores, 'services' | 'notices'>, draft: Draft): Attachments {
  return (draft.attachments ??= new Attachments(
    draft,
    new Blobs(services.storage.records),
    openReader(),
    (notice, undo) => notices.show(notice, undo),
  ));
}
