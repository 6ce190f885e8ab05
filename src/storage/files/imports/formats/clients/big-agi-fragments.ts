import type { ImportedPart } from '../../imported';
import { asList, asObject, asText, mediaAt, type LossCount } from '../../values';
import { words } from '../common/chat';
import { textFile } from '../common/content';
import { toolCall, toolResult } from '../common/tools';

/** The fragments of a message of big-AGI, in their order. */
export function fragmentParts(fragments: unknown, lost: LossCount): { parts: ImportedPart[]; isUnfinished: boolean } {
  let isUnfinished = false;
  const parts = asList(fragments).flatMap((one): ImportedPart[] => {
    const fragment = asObject(one);
    const part = asObject(fragment['part']);
    switch (asText(part['pt'])) {
      case 'text':
        return words(asText(part['text']));
      case 'ma':
        return words(asText(part['aText']), 'reasoning');
      case 'doc':
        return textFile(asText(part['l1Title']) || asText(fragment['title']), asText(asObject(part['data'])['text']));
      case 'image_ref':
        return pictureOf(part);
      case 'reference':
        return referenceOf(part);
      case 'hosted_resource':
        return [mediaAt('', 'file', asText(asObject(part['resource'])['filename']))];
      case 'tool_invocation': {
        const { type, name, args, language, code } = asObject(part['invocation']);
        const isCode = type === 'code_execution';
        return [
          toolCall(asText(part['id']), isCode ? 'code_execution' : asText(name), isCode ? { language, code } : args),
        ];
      }
      case 'tool_response': {
        const isError = part['error'] === true || asText(part['error']) !== '';
        const result = asText(asObject(part['response'])['result']) || asText(part['error']);
        return [toolResult(asText(part['id']), result, isError)];
      }
      case 'annotations':
        return asList(part['annotations']).flatMap((cited): ImportedPart[] => {
          const { url, title } = asObject(cited);
          return asText(url) === '' ? [] : [{ type: 'citation', url: asText(url), title: asText(title) }];
        });
      case 'error':
        isUnfinished = true;
        return words(asText(part['error']));
      // Stood where a reply was still being written.
      case 'ph':
        isUnfinished = true;
        return [];
      default:
        lost.add('content');
        return [];
    }
  });
  return { parts, isUnfinished };
}

/** A picture of the app's database is named by an id alone. */
function pictureOf(part: Record<string, unknown>): ImportedPart[] {
  const source = asObject(part['dataRef']);
  const alt = asText(part['altText']);
  const media = mediaAt(asText(source['url']), 'image', '', asText(source['mimeType']));
  return [{ ...media, ...(alt && { alt }) }];
}

function referenceOf(part: Record<string, unknown>): ImportedPart[] {
  const legacy = asObject(part['_legacyImageRefPart']);
  if (asText(legacy['pt']) === 'image_ref') return pictureOf(legacy);
  const alt = asText(asObject(part['zRefSummary'])['text']);
  return [{ ...mediaAt('', part['assetType'] === 'audio' ? 'audio' : 'image'), ...(alt && { alt }) }];
}
