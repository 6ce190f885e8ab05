import type { Message } from '../../model/chat/message';
import { usualExport, type ExportChoices, type MediaPlace } from '../../model/export/choices';
import type { TranscriptWords } from '../../model/export/transcript-words';
import { Blobs } from '../../storage/blobs/blobs';
import { contentOf, messageAsMarkdown } from '../../storage/files/exports/markdown-export';
import { messageAsText, textsOf } from '../../storage/files/exports/text-export';
import type { Writing } from '../../storage/files/exports/transcript';
import type { Services } from '../base/services';
import type { PageLook } from './form';
import { articleOf, contentOf as nodesOf } from './html/article';
import { styleInline } from './html/inline-style';
import { MediaShelf } from './media-shelf';
import { readAsText } from './transcript-forms';

/** What of messages is copied besides their words. */
export type CopyChoices = Pick<ExportChoices, 'hasReasoning' | 'hasFigures'>;

/**
 * Messages of a chat in the forms in which they are copied. Of one, its content alone; of several, each with who wrote it.
 */
export class CopiedMessages {
  readonly #blobs: Blobs;
  readonly #isOne: boolean;

  constructor(
    services: Pick<Services, 'storage'>,
    private readonly messages: readonly Message[],
    private readonly choices: CopyChoices,
    private readonly words: TranscriptWords,
  ) {
    this.#blobs = new Blobs(services.storage.records);
    this.#isOne = messages.length === 1 && !choices.hasFigures;
  }

  async markdown(): Promise<string> {
    const writing = this.#writing('named');
    const texts = this.messages.map(async (message) =>
      this.#isOne ? (await contentOf(message, writing)).join('\n\n') : messageAsMarkdown(message, writing),
    );
    return (await Promise.all(texts)).join('').trim();
  }

  async text(): Promise<string> {
    const writing = this.#writing('named');
    const texts = this.messages.map(async (message) =>
      this.#isOne
        ? (await textsOf(message, writing, readAsText)).join('\n\n')
        : messageAsText(message, writing, readAsText),
    );
    return (await Promise.all(texts)).join('').trim();
  }

  /** As elements for documents and mail programs: formulas stay TeX, which those can be given. */
  async rich(): Promise<HTMLElement> {
    const writing = this.#writing('inside');
    const whole = document.createElement('div');
    for (const message of this.messages) {
      if (this.#isOne) whole.append(...(await nodesOf(message, writing)));
      else whole.append(await articleOf(message, writing, async () => undefined));
    }
    styleInline(whole);
    return whole;
  }

  /** As they stand on a saved page. */
  async drawn(finish: PageLook['finish']): Promise<HTMLElement> {
    const writing = this.#writing('inside');
    const section = document.createElement('section');
    for (const message of this.messages) section.append(await articleOf(message, writing, finish));
    // No script runs on a saved page, so everything is unfolded.
    for (const details of section.querySelectorAll('details')) details.open = true;
    return section;
  }

  #writing(where: MediaPlace): Writing {
    const shelf = new MediaShelf(this.#blobs, where, false);
    return { choices: { ...usualExport, ...this.choices }, words: this.words, place: shelf.place };
  }
}
