import type { SendForm } from '../../../../model/attachment/send-forms';
import type { MediaPart } from '../../../../model/chat/parts';
import type { InputKind } from '../../../../model/endpoint/model-facts';
import { count } from '../../../format';
import { size } from '../../../measures';
import { translated } from '../../../in-force.svelte';

/** What is said of files that are attached to a message, or are about to be. */
export const attachmentWords = translated('attachmentWords', {
  list: 'Attachments',
  title: 'Attach',
  files: 'Files',
  choose: 'Choose files',
  folder: 'Folder',
  chooseFolder: 'Choose a folder',
  takePhoto: 'Take a photo',
  drop: 'Drop files to attach them',
  reading: (n: number) => (n === 1 ? 'Reading a file…' : `Reading ${count(n)} files…`),
  /** Of a file without a name. */
  kinds: { image: 'Picture', file: 'File', audio: 'Audio' } satisfies Record<MediaPart['type'], string>,
  pixels: (width: number, height: number) => `${count(width)} × ${count(height)}`,
  open: (name: string) => `Open ${name}`,
  transcribe: 'Transcribe',
  dictate: 'Dictate',
  remove: 'Remove',
  removeFrom: (name: string) => `Remove ${name}`,
  moreProblems: (n: number) => `${count(n)} more ${n === 1 ? 'file wasn’t' : 'files weren’t'} attached.`,
  moveBack: 'Move earlier',
  moveOn: 'Move later',
  save: 'Save file',
  alt: 'Description',
  altHelp: 'What the picture shows, for people and models that can’t see it.',
  missing: (name: string, bytes: number) => `${name} (${size(bytes)}) is no longer stored in this browser.`,
  /** In the place of its bytes, the model is told its name and that it is missing. */
  notTaken: 'Only its name is sent: this endpoint’s API can’t carry it.',
  /** The model is known not to take it; the server may refuse the request, or drop this. */
  lost: {
    image: 'This model doesn’t take pictures.',
    audio: 'This model doesn’t take audio.',
    video: 'This model doesn’t take video.',
    pdf: 'This model doesn’t take PDFs.',
  } satisfies Record<InputKind, string>,
  /** Its bills have shown that. */
  mayBeDropped: 'The server counts next to nothing for it, so this model may never see it.',
  sendAs: (name: string) => `Send ${name} as`,
  anotherModel: 'Another model',
  sendAsText: 'Send as text',
  forms: { text: 'as text', file: 'as file', picture: 'as picture' } satisfies Record<SendForm, string>,
  page: (done: number, of: number) => `Page ${count(done)} of ${count(of)}.`,
  pageFrom: 'From page',
  pageTo: (of: number) => `To page (of ${count(of)})`,
  readPages: 'Use these pages',
  /** The server has refused such attachments, and the person has left them out. */
  refused: 'Only its name is sent: this model has refused it. Settings → Models can forget that.',
  textStart: 'Beginning of the text',
  tooMany: (limit: number, left: number) => ({
    sentence: `A message takes up to ${count(limit)} files, so ${count(left)} ${left === 1 ? 'wasn’t' : 'weren’t'} attached.`,
    remedy: 'Send the others with another message.',
  }),
  noRoom: {
    sentence: 'There’s no room for it in this browser’s storage.',
    remedy: 'Delete chats that you don’t need, or attach a smaller file.',
  },
});
