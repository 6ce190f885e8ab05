import type { Conversation } from '../../model/chat/conversation';
import { instructionsIn } from '../../model/chat/list/folder';
import type { SystemPrompt } from '../../model/prompt/prompt';
import { standingText, withStanding } from '../../model/prompt/standing';
import type { Stores } from '../stores';

type StandingStores = Pick<Stores, 'settings' | 'folders'>;

/** What the person has said for all chats, and for those in the chat's folder. */
export function standingOf({ settings, folders }: StandingStores, { folderId }: Conversation): string {
  const { standing = { about: '', instructions: '' } } = settings.values;
  return standingText(standing, instructionsIn(folderId, folders.list));
}

/** The system prompt as requests of a chat carry it: the chat's own, below what the person has said for all. */
export function sentPrompt(stores: StandingStores, conversation: Conversation): SystemPrompt {
  const { systemPrompt, withoutStanding } = conversation;
  if (withoutStanding) return systemPrompt;
  return { ...systemPrompt, text: withStanding(systemPrompt.text, standingOf(stores, conversation)) };
}
