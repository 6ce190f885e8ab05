import { isObject, type JsonObject } from '../../model/json';

/** Tokens around each message, around a name, and at the end of a list of messages. */
const perMessage = 3;
const perName = 1;
const perList = 3;

/**
 * An example as texts to count and the tokens that come on top of them, as OpenAI's cookbook
 * (`Chat_finetuning_data_prep.ipynb`) counts: "not exact". `lists`: its lists of messages.
 */
export function wrapExample(lists: readonly (readonly JsonObject[])[]): { texts: string[]; overhead: number } {
  const texts: string[] = [];
  let overhead = lists.length > 0 ? perList : 0;
  for (const message of lists.flat()) {
    overhead += perMessage;
    for (const [field, value] of Object.entries(message)) {
      // `weight` says whether a reply is learned from: it is a setting of the training, and no token of the text.
      if (field === 'weight') continue;
      if (field === 'name') overhead += perName;
      texts.push(...textsIn(value));
    }
  }
  return { texts, overhead };
}

/** A picture's address is not read as words. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return isObject(value) ? [JSON.stringify(value)] : [];
  return (value as unknown[]).flatMap((part) => {
    if (!isObject(part)) return [];
    if ('image_url' in part) return [];
    return typeof part['text'] === 'string' ? [part['text']] : [JSON.stringify(part)];
  });
}
