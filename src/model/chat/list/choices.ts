/** By what the list of chats is sorted. */
export const chatSorts = ['used', 'created', 'title', 'cost'] as const;
export type ChatSort = (typeof chatSorts)[number];

/** How it is divided: by folder and then by day, by day alone, or not at all. */
export const chatGroups = ['folder', 'day', 'none'] as const;
export type ChatGroup = (typeof chatGroups)[number];
