import { transcriptTexts } from '../../locales/sentences/transcript';
import type { Stores } from '../../state/stores';
import { ChatExport } from '../../state/export/chat-export.svelte';
import { download } from '../parts/download';
import { pageLook } from './page-look';

/** Saves the branch on show of a chat as Markdown, with the usual choices. */
export async function saveMarkdown(
  app: Pick<Stores, 'conversations' | 'folders' | 'services' | 'storageStatus'>,
  id: string,
): Promise<void> {
  const saved = await new ChatExport(app).save([id], 'markdown', transcriptTexts(), pageLook());
  if (saved) download(saved.name, saved.file.type, saved.file);
}
