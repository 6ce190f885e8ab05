import { isObject, type JsonObject } from '../../../model/json';
import { firstText, listIn } from '../../json';
import { contentOf, type SentMedia } from '../sent-media';

/** Whether an output of a call that ran code is a picture that the code drew. */
export function isDrawn(output: unknown): output is JsonObject {
  return isObject(output) && output['type'] === 'image' && firstText(output, 'url') !== '';
}

/** The same where its address is left out: earlier versions kept it with the item. */
const isPicture = (output: unknown): boolean =>
  isObject(output) && output['type'] === 'image' && output['url'] === undefined;

/** `item` of an answer without the bytes of its pictures, which are kept with the message. */
export function withoutPictures(item: JsonObject): JsonObject {
  const { result: _, ...others } = item;
  if (item['type'] === 'image_generation_call') return others;
  const outputs = outputsOf(item);
  return outputs.some(isDrawn)
    ? { ...item, outputs: outputs.map((one) => (isDrawn(one) ? { type: 'image' } : one)) }
    : item;
}

/** How many pictures an item has that was kept without them. */
export function picturesIn(item: JsonObject): number {
  return item['type'] === 'image_generation_call' ? 1 : outputsOf(item).filter(isPicture).length;
}

/** Such an item with its `pictures`, as many as it has; null where the bytes of one are nowhere. */
export function withPictures(item: JsonObject, pictures: readonly SentMedia[]): JsonObject | null {
  const contents = pictures.flatMap((one) => contentOf(one) ?? []);
  if (contents.length < pictures.length) return null;
  if (item['type'] === 'image_generation_call') {
    const [content] = contents;
    return content && 'base64' in content ? { ...item, result: content.base64 } : null;
  }
  const urls = contents.map((content, index) =>
    'url' in content ? content.url : `data:${pictures[index]?.mediaType ?? ''};base64,${content.base64}`,
  );
  return {
    ...item,
    outputs: outputsOf(item).map((one) => (isPicture(one) ? { type: 'image', url: urls.shift() } : one)),
  };
}

function outputsOf(item: JsonObject): unknown[] {
  return item['type'] === 'code_interpreter_call' ? listIn(item['outputs']) : [];
}
