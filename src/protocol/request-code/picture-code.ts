import type { CodeRequest } from './code-request';
import { lines } from './lines';
import { literal, quoted } from './literal';
import { typeOf, type PictureBody } from './picture-body';
import { openaiClient as pythonClient, syntax as python } from './python';
import { openaiClient as typescriptClient, syntax as typescript } from './typescript';

/** The fields that the openai packages have parameters for, of pictures and of their edits. */
const pictureFields: ReadonlySet<string> = new Set([
  'background',
  'image',
  'input_fidelity',
  'mask',
  'model',
  'moderation',
  'n',
  'output_compression',
  'output_format',
  'partial_images',
  'prompt',
  'quality',
  'response_format',
  'size',
  'stream',
  'style',
  'user',
]);

/** The request as Python, by the openai package: the pictures are written into files. */
export function picturesInPython(
  request: CodeRequest,
  { isEdit, isStream, fields, images, mask }: PictureBody,
): string {
  const file = (path: string): string => `(${quoted(path)}, open(${quoted(path)}, "rb"), "${typeOf(path)}")`;
  const known = Object.entries(fields).filter(([field]) => pictureFields.has(field));
  const others = Object.entries(fields).filter(([field]) => !pictureFields.has(field));
  return lines(
    ...pythonClient(request, { imports: ['import base64'], helper: [] }),
    `result = client.images.${isEdit ? 'edit' : 'generate'}(`,
    ...known.map(([field, value]) => `    ${field}=${literal(value, python, python.indent)},`),
    ...(isEdit ? [`    image=${images.length === 1 ? file(images[0]!) : `[${images.map(file).join(', ')}]`},`] : []),
    ...(mask === null ? [] : [`    mask=${file(mask)},`]),
    ...(others.length === 0 ? [] : [`    extra_body=${literal(Object.fromEntries(others), python, python.indent)},`]),
    ')',
    `pictures = ${isStream ? '[event for event in result if event.type.endswith(".completed")]' : 'result.data'}`,
    'for number, picture in enumerate(pictures, 1):',
    '    with open(f"picture-{number}.png", "wb") as file:',
    '        file.write(base64.b64decode(picture.b64_json))',
  );
}

/** The request as TypeScript, by the openai package: the pictures are written into files. */
export function picturesInTypescript(
  request: CodeRequest,
  { isEdit, isStream, fields, images, mask }: PictureBody,
): string {
  const file = (path: string): string =>
    `await toFile(readFileSync(${quoted(path)}), ${quoted(path)}, { type: "${typeOf(path)}" })`;
  const isTyped = Object.keys(fields).every((field) => pictureFields.has(field));
  const type = `OpenAI.Image${isEdit ? 'Edit' : 'Generate'}Params${isStream ? '' : 'Non'}Streaming`;
  return lines(
    `import { ${isEdit ? 'readFileSync, ' : ''}writeFileSync } from "node:fs";`,
    ...typescriptClient(request, isEdit ? 'OpenAI, { toFile }' : 'OpenAI'),
    `const result = await client.images.${isEdit ? 'edit' : 'generate'}({`,
    ...Object.entries(fields).map(
      ([field, value]) => `  ${typescript.name(field)}: ${literal(value, typescript, typescript.indent)},`,
    ),
    ...(isEdit ? [`  image: ${images.length === 1 ? file(images[0]!) : `[${images.map(file).join(', ')}]`},`] : []),
    ...(mask === null ? [] : [`  mask: ${file(mask)},`]),
    `}${isTyped ? '' : ` as unknown as ${type}`});`,
    ...(isStream
      ? [
          'const pictures: { b64_json?: string }[] = [];',
          'for await (const event of result) if (event.type.endsWith(".completed")) pictures.push(event);',
        ]
      : ['const pictures = result.data ?? [];']),
    'for (const [index, picture] of pictures.entries())',
    '  writeFileSync(`picture-${index + 1}.png`, picture.b64_json ?? "", "base64");',
  );
}
