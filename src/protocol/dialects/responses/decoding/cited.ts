import { sourceKey, type Source } from '../../../../model/chat/source';
import type { JsonObject } from '../../../../model/json';
import { firstText } from '../../../json';
import { readAnnotations } from '../../chat-completions/decoding/read-sources';

/** The sources that one item has named. */
export class Cited {
  readonly #told = new Set<string>();

  /** Those of `annotations` that were not told before. */
  taken(annotations: readonly JsonObject[]): Source[] {
    const pages = annotations.filter(({ type }) => type === 'url_citation' || type === undefined);
    const files = annotations.flatMap((one) => (/file_citation$/.test(firstText(one, 'type')) ? fileIn(one) : []));
    return [...readAnnotations({ annotations: pages }), ...files].filter((source) => {
      const key = sourceKey(source);
      const isNew = !this.#told.has(key);
      this.#told.add(key);
      return isNew;
    });
  }
}

/** A file that was searched, or that the model's code wrote: it has a name, and no address. */
function fileIn(annotation: JsonObject): Source[] {
  const title = firstText(annotation, 'filename');
  return title === '' ? [] : [{ url: '', title }];
}
