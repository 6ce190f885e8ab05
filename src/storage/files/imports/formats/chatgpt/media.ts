import type { ImportedMedia } from '../../imported';

/** A file of the export, whose name begins with `id`. */
export function mediaOfId(id: string, name: string, mediaType: string): ImportedMedia {
  const [type] = mediaType.split('/');
  const kind = type === 'image' || type === 'audio' ? type : 'file';
  return { type: 'media', kind, name, mediaType, origin: { kind: 'asset', path: id } };
}
