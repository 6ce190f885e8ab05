import { transcriptTexts } from '../../locales/sentences/transcript';
import type { App } from '../../state/app/app.svelte';
import { ChatExport } from '../../state/export/chat-export.svelte';
import { download } from '../parts/download';
import { pageLook } from './page-look';

/** Saves the branch on show of a chat as Markdown, with the usual choices. */
export async function saveMarkdown(app: App, id: string): Promise<void> {
  const saved = await new ChatExport(app).save([id], 'markdown', transcriptTexts(), pageLook());
  if (saved) download(saved.name, saved.file.type, saved.file);
}
