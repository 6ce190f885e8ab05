/** When a model names a chat: when the person asks for it, or by itself after the first reply besides. */
export const titleTimes = ['asked', 'first-reply'] as const;

/** That chats may be named by a model, and by which: null is the chat's own. */
export interface TitleSettings {
  when: (typeof titleTimes)[number];
  by: { endpointId: string; model: string } | null;
}
