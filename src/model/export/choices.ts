/** The forms that a chat is saved in. */
export type ExportFormat = 'markdown' | 'html' | 'json' | 'text' | 'fine-tuning' | 'sharegpt';

/** Where pictures and files go: into the text itself, beside it in a zip, or nowhere: only their names are written. */
export type MediaPlace = 'inside' | 'beside' | 'named';

/** What of a chat is written. */
export interface ExportChoices {
  /** The branch on show, or what other branches have besides. */
  versions: 'shown' | 'all';
  hasSystemPrompt: boolean;
  hasReasoning: boolean;
  /** Times, models, tokens and costs. */
  hasFigures: boolean;
  media: MediaPlace;
  /** Of several chats: all in one file instead of a file each. */
  isOneFile: boolean;
  /** Ids of the messages that are written; null: all. */
  only: ReadonlySet<string> | null;
}

/** The choices that an export begins with. */
export const usualExport: ExportChoices = {
  versions: 'shown',
  hasSystemPrompt: true,
  hasReasoning: true,
  hasFigures: true,
  media: 'inside',
  isOneFile: false,
  only: null,
};
