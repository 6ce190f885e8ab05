import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** Messages that are copied, or saved as a file, in other forms. */
export const copyingWords = translated('copyingWords', {
  menu: 'Copy as',
  markdown: 'Markdown',
  text: 'Plain text',
  rich: 'Rich text',
  more: 'Picture or more messages…',
  title: 'Copy messages',
  form: 'Copy as',
  forms: {
    markdown: { label: 'Markdown', hint: 'As the model wrote it.' },
    text: { label: 'Plain text', hint: 'Without formatting.' },
    rich: { label: 'Rich text', hint: 'For documents and email.' },
    picture: { label: 'Picture', hint: 'PNG, in light or dark as shown.' },
  },
  reasoning: 'Reasoning',
  figures: 'Times, models and costs',
  copy: 'Copy',
  save: 'Save file',
  several: (n: number) =>
    `Too long for one picture: it takes ${count(n)}. Save them, or choose fewer messages to copy.`,
  tooLong: 'Too long for pictures. Choose fewer messages, or export the chat as HTML.',
  undrawn: 'This browser couldn’t draw the picture. Export the chat as HTML instead.',
  notCopied: 'The browser didn’t allow copying. Save the file instead.',
  fileName: 'Messages',
});
