import type { App } from '../../state/app/app.svelte';

/** What the export of chats, and of examples to train with, uses of the app. */
export type ExportApp = Pick<
  App,
  | 'conversations'
  | 'copy'
  | 'endpoints'
  | 'folders'
  | 'open'
  | 'services'
  | 'standardEndpoint'
  | 'storageStatus'
  | 'thread'
  | 'vault'
>;
