import { translated } from '../../in-force.svelte';

/** What a person has every chat told. */
export const standingWords = translated('standingWords', {
  title: 'In all chats',
  text: 'Sent at the start of every chat, before its own system prompt, and counted the same way. Leave both blank to send nothing. You can turn this off in a chat’s system prompt.',
  about: 'About you',
  aboutHint: 'Such as your work, what you know well, and the units you use.',
  instructions: 'Standing instructions',
  instructionsHint: 'How you want replies to be.',
  ofFolder: 'Standing instructions',
  ofFolderHint: 'Sent with every chat in this folder, including earlier ones, after those for all chats.',
  inChat: 'Send my standing instructions',
  whatIsSent: 'What’s sent',
});
