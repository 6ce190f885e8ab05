import type { JsonObject } from '../../model/json';
import type { CodeRequest } from './code-request';
import { piecesOf } from './files';

/** A request for pictures, or for changed ones (`isEdit`), whose files go in a form. */
export interface PictureBody {
  isEdit: boolean;
  isStream: boolean;
  /** All but files, in their order. */
  fields: JsonObject;
  images: string[];
  mask: string | null;
}

/** What `request` asks for pictures; null where it asks for something else. */
export function pictureBody({ url, json }: CodeRequest): PictureBody | null {
  const [, path] = /\/images\/(generations|edits)(?:\?|$)/.exec(url) ?? [];
  if (path === undefined) return null;
  const { image, mask, ...fields } = JSON.parse(json) as JsonObject;
  const files = (value: unknown): string[] =>
    [value]
      .flat()
      .flatMap((one) => (typeof one === 'string' ? piecesOf(one) : []))
      .map((piece) => ('file' in piece ? piece.file : piece.words));
  return {
    isEdit: path === 'edits',
    isStream: fields['stream'] === true,
    fields,
    images: files(image),
    mask: files(mask)[0] ?? null,
  };
}

/** The parts of the form by curl's options. */
export function formOptions({ fields, images, mask }: PictureBody, shellQuoted: (text: string) => string): string[] {
  const name = images.length === 1 ? 'image' : 'image[]';
  const file = (field: string, path: string): string =>
    // In double quotes curl takes any sign of a name, but the two that it has to be told of.
    `-F ${shellQuoted(`${field}=@"${path.replace(/[\\"]/g, '\\$&')}";type=${typeOf(path)}`)}`;
  return [
    ...Object.entries(fields).map(
      ([field, value]) =>
        `--form-string ${shellQuoted(`${field}=${typeof value === 'string' ? value : JSON.stringify(value)}`)}`,
    ),
    ...images.map((path) => file(name, path)),
    ...(mask === null ? [] : [file('mask', mask)]),
  ];
}

/** The type of the picture `path`, by its ending. Servers refuse a picture without its type, and not every library knows one by its name. */
export function typeOf(path: string): string {
  const [, ending = 'png'] = /\.(\w+)$/.exec(path.toLowerCase()) ?? [];
  return `image/${ending === 'jpg' ? 'jpeg' : ending}`;
}
