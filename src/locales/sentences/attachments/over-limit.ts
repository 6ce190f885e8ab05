import type { OverLimit } from '../../../model/attachment/request-limits';
import { overLimitWords as text } from '../../en/chat/attaching/over-limit';
import { isolated } from '../../isolated';

/** Why a request has more pictures or pages, or larger ones, than its server takes. */
export function explainOverLimit(over: OverLimit, model: string): string {
  const name = isolated(model);
  switch (over.kind) {
    case 'too-many':
      return text.tooMany(over.have, name, over.most);
    case 'too-many-pages':
      return text.tooManyPages(over.have, name, over.most);
    case 'too-wide':
      return text.tooWide(over.pictures, over.side, name);
    case 'picture-bytes':
      return text.pictureBytes(over.pictures, over.most, name);
    case 'request-bytes':
      return text.requestBytes(over.bytes, name, over.most);
  }
}
