import type { AttachmentForm, FileFormat } from '../../model/attachment/file-format';

/** The media type of a format, and the forms that a file of it can take, the usual one first. */
const formats: Readonly<Record<FileFormat, readonly [mediaType: string, ...forms: AttachmentForm[]]>> = {
  png: ['image/png', 'picture'],
  jpeg: ['image/jpeg', 'picture'],
  gif: ['image/gif', 'picture'],
  webp: ['image/webp', 'picture'],
  bmp: ['image/bmp', 'picture'],
  avif: ['image/avif', 'picture'],
  heic: ['image/heic', 'picture'],
  tiff: ['image/tiff', 'picture'],
  svg: ['image/svg+xml', 'text', 'file'],
  pdf: ['application/pdf', 'file', 'text'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'text', 'file'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text', 'file'],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'text', 'file'],
  odt: ['application/vnd.oasis.opendocument.text', 'text', 'file'],
  ods: ['application/vnd.oasis.opendocument.spreadsheet', 'text', 'file'],
  odp: ['application/vnd.oasis.opendocument.presentation', 'text', 'file'],
  epub: ['application/epub+zip', 'text', 'file'],
  rtf: ['application/rtf', 'text', 'file'],
  html: ['text/html', 'text', 'file'],
  notebook: ['application/x-ipynb+json', 'text', 'file'],
  'old-office': ['application/x-ole-storage', 'file'],
  text: ['text/plain', 'text', 'file'],
  wav: ['audio/wav', 'audio', 'file'],
  mp3: ['audio/mpeg', 'audio', 'file'],
  ogg: ['audio/ogg', 'audio', 'file'],
  flac: ['audio/flac', 'audio', 'file'],
  m4a: ['audio/mp4', 'audio', 'file'],
  aac: ['audio/aac', 'audio', 'file'],
  'webm-audio': ['audio/webm', 'audio', 'file'],
  // Their sound can be transcribed; no interface but a few takes a film as it is.
  mp4: ['video/mp4', 'audio', 'file'],
  webm: ['video/webm', 'audio', 'file'],
  mov: ['video/quicktime', 'audio', 'file'],
  zip: ['application/zip', 'tree', 'file'],
  empty: ['application/octet-stream'],
  unknown: ['application/octet-stream', 'file'],
};

/** The media type of a format, as it is sent and stored. */
export function mediaTypeOf(format: FileFormat): string {
  return formats[format][0];
}

/** How a file of a format can be sent, the usual way first. */
export function formsOf(format: FileFormat): AttachmentForm[] {
  const [, ...forms] = formats[format];
  return forms;
}
