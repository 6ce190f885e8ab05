import type { Component } from 'svelte';
import type { Conversation } from '../../model/chat/conversation';
import type { App } from '../../state/app/app.svelte';

/**
 * What stands in the place of a chat's row while something of the chat is changed: a field for its title, say.
 * `onend`: called when that is done; `byKey`: by Enter or Escape, so that the focus goes on to the row.
 */
export type RowStandIn = Component<{ app: App; conversation: Conversation; onend: (byKey: boolean) => void }>;
