import { usualExport, type ExportChoices, type ExportFormat } from '../../model/export/choices';
import type { TranscriptWords } from '../../model/export/transcript-words';
import { Work } from '../data/work.svelte';
import type { Stores } from '../stores';
import type { PageLook, TranscriptForm } from './form';
import { saveAsJson, saveTranscripts, type SavedFile, type SaveProblem } from './save-chats';
import { htmlForm, markdownForm, textForm } from './transcript-forms';

/** The forms that are written here; the others are examples to train a model with. */
export type ChatFormat = Exclude<ExportFormat, 'fine-tuning' | 'sharegpt'>;

/** What is chosen for a file of chats, and the making of it. */
export class ChatExport {
  /** How far a file is. */
  readonly work = new Work();
  /** Why there is no file; null before, and where there is one. */
  problem = $state<SaveProblem | null>(null);
  /** Of what is read by people, and of what Tally reads again: that has all branches. */
  #forPeople = $state.raw<ExportChoices>(usualExport);
  #forTally = $state.raw<ExportChoices>({ ...usualExport, versions: 'all' });

  constructor(private readonly stores: Pick<Stores, 'services' | 'conversations' | 'storageStatus' | 'folders'>) {}

  choicesFor(format: ChatFormat): ExportChoices {
    return format === 'json' ? this.#forTally : this.#forPeople;
  }

  change(format: ChatFormat, change: Partial<ExportChoices>): void {
    const choices = { ...this.choicesFor(format), ...change };
    // Messages are chosen of the branch on show.
    if (choices.versions === 'all') choices.only = null;
    if (format === 'json') this.#forTally = choices;
    else this.#forPeople = choices;
  }

  /** The file of the chats `ids`; null where there is none: it was cancelled, or `problem` says why. */
  async save(
    ids: readonly string[],
    format: ChatFormat,
    words: TranscriptWords & { several: string },
    look: Omit<PageLook, 'media'>,
  ): Promise<SavedFile | null> {
    this.problem = null;
    const choices = this.choicesFor(format);
    const result = await this.work.run('exporting', (how) => {
      if (format === 'json') return saveAsJson(this.stores, ids, choices, words, how);
      return saveTranscripts(this.stores, ids, formOf(format, { ...look, media: choices.media }), choices, words, how);
    });
    if (typeof result === 'string') this.problem = result;
    return typeof result === 'object' ? result : null;
  }
}

function formOf(format: Exclude<ChatFormat, 'json'>, look: PageLook): TranscriptForm {
  if (format === 'html') return htmlForm(look);
  return format === 'markdown' ? markdownForm : textForm;
}
