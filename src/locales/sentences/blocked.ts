import { previewWords } from '../en/chat/preview';
import { isolated } from '../isolated';

/** What a preview wanted from elsewhere. `directive`: of the content security policy, or which kind of navigation. */
export function explainBlocked(directive: string, address: string): string {
  const text = previewWords.blocked;
  const from = isolated(URL.canParse(address) ? new URL(address).host : address);
  if (directive === 'navigation') return text.navigation(isolated(address));
  if (directive === 'any-navigation') return text.anyNavigation(isolated(address));
  const what = text.kinds[directive.replace(/-(?:elem|attr)$/, '')];
  if (!what) return text.other(isolated(directive), from);
  return from === '' ? text.load(what) : text.loadFrom(what, from);
}
