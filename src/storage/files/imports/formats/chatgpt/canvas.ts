import { fenceFor } from '../../../../../model/attachment/fence';
import { readObject, type JsonObject } from '../../../../../model/json';
import { asList, asObject, asText, type LossCount } from '../../values';

/**
 * The text of a canvas document, which stands only in what the model told the tool that makes it. Of its edits, those that replace
 * all of it are taken; others are patterns for the tool, and are counted.
 */
export function canvasText(recipient: string, content: JsonObject, lost: LossCount): string {
  const said = asText(asList(content['parts'])[0]) || asText(content['text']);
  const read = readObject(said);
  const document = asObject('object' in read ? read.object : null);
  if (recipient === 'canmore.create_textdoc' && asText(document['content']))
    return shown(asText(document['name']), asText(document['type']), asText(document['content']));
  if (recipient === 'canmore.update_textdoc') {
    const updates = asList(document['updates']).map(asObject);
    const whole = updates.find(({ pattern }) => pattern === '.*' || pattern === '^.*$' || pattern === '[\\s\\S]*');
    if (whole && updates.length === 1 && asText(whole['replacement']))
      return shown('', '', asText(whole['replacement']));
  }
  lost.add('tool');
  return '';
}

/** `type` is `document`, or `code/` and a language. */
function shown(name: string, type: string, content: string): string {
  const heading = name === '' ? '' : `**${name}**\n\n`;
  if (!type.startsWith('code/')) return heading + content;
  const fence = fenceFor(content);
  return `${heading}${fence}${type.slice('code/'.length)}\n${content}\n${fence}`;
}
