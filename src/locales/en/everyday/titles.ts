import { translated } from '../../in-force.svelte';

/** Chats that a model names. */
export const titleWords = translated('titleWords', {
  title: 'Titles',
  text: 'A chat is named after its first words. A model can name it better with one short request for each chat (about 400 tokens, counted in your budget). Titles you set yourself stay.',
  when: 'Name chats with a model',
  never: 'Never',
  times: { asked: 'Only when I choose it in a chat’s menu', 'first-reply': 'After the first reply' },
  by: 'Model for titles',
  own: 'The chat’s own model',
  /** In a chat's menu. */
  nameNow: 'Name with a model',
});
