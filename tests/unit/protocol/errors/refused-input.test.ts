import { expect, test } from 'vitest';
import type { Failure } from '../../../../src/model/failure';
import type { RefusableInput } from '../../../../src/model/endpoint/learnt';
import { failureFor } from '../../../../src/protocol/errors/failures';
import { readErrorBody } from '../../../../src/protocol/errors/error-body';

const failureOf = (status: number, message: string): Failure =>
  failureFor(status, readErrorBody(JSON.stringify({ error: { message } })), null);

test.each<[server: string, status: number, said: string, input: RefusableInput]>([
  ['OpenRouter', 404, 'No endpoints found that support image input', 'image'],
  ['OpenRouter', 404, 'No endpoints found that support input audio', 'audio'],
  [
    'DeepSeek',
    400,
    'Failed to deserialize the JSON body into the target type: messages[1]: unknown variant `image_url`, expected `text` at line 1 column 679289',
    'image',
  ],
  [
    'DeepSeek',
    400,
    'Failed to deserialize the JSON body into the target type: messages[0]: unknown variant `file`, expected `text` at line 1 column 12',
    'file',
  ],
  ['llama.cpp', 500, 'image input is not supported by this server', 'image'],
  [
    'llama.cpp',
    500,
    'image input is not supported - hint: if this is unexpected, you may need to provide the mmproj',
    'image',
  ],
  [
    'llama.cpp',
    500,
    'audio input is not supported - hint: if this is unexpected, you may need to provide the mmproj',
    'audio',
  ],
  ['llamafile', 500, "The server was not compiled for multimodal or the model projector can't be loaded.", 'image'],
  ['OpenAI', 400, 'Invalid content type. image_url is only supported by certain models.', 'image'],
  ['FreeToken', 400, 'Unsupported content part type for text-only server: image_url', 'image'],
  ['vLLM', 400, 'deepseek-v4 is not a multimodal model', 'image'],
  ['Groq', 400, 'messages[0].content must be a string', 'image'],
  ['Mistral', 400, 'Image input is not enabled for this model', 'image'],
  ['Google', 400, 'Image input modality is not enabled for models/gemma-3-1b-it', 'image'],
  ['Google', 400, 'Unsupported MIME type: application/zip', 'file'],
  ['LM Studio', 400, 'Model does not support images. Please use a model that does.', 'image'],
  ['OpenAI', 400, "Invalid file data: 'file_data'. The file type is not supported.", 'file'],
  ['a proxy', 422, 'This model does not support PDF documents', 'file'],
  // danny-avila/LibreChat#16234, langchain-ai/openwiki#171 and #63, vllm-project/vllm#41013.
  [
    'vLLM',
    400,
    "Unsupported chat content part type: 'file'. Supported types: ['audio_url', 'image_url', 'input_audio', 'text', 'video_url'].",
    'file',
  ],
  ['vLLM', 501, 'Unknown part type: file', 'file'],
  ['llama.cpp', 400, 'unsupported content[].type', 'file'],
  ['llama.cpp', 400, 'unsupported content[].type: video_url', 'video'],
  ['a proxy', 422, 'messages.0.content.1.image_url: Extra inputs are not permitted', 'image'],
])('%s (%i) takes no such content: %s', (_, status, said, input) => {
  expect(failureOf(status, said)).toEqual({ kind: 'input-refused', input, status, said });
});

test.each<[status: number, said: string, kind: Failure['kind']]>([
  [400, "Unsupported parameter: 'max_tokens' is not supported with this model.", 'bad-request'],
  [400, 'Image output is not supported by this model', 'bad-request'],
  [404, 'The model `image-9` does not exist', 'model-not-found'],
  [404, 'No endpoints found for a/b:free.', 'model-not-found'],
  [
    400,
    'messages.0.content.0.image.source.base64: image exceeds 5 MB maximum: 6291456 bytes > 5242880 bytes',
    'bad-request',
  ],
  [413, 'The image is too large and not supported', 'too-large'],
  // One picture or file is not as it should be, or one field: others of its kind are taken.
  [
    400,
    "You uploaded an unsupported image. Please make sure your image has of one the following formats: ['png', 'jpeg', 'gif', 'webp'].",
    'bad-request',
  ],
  [400, 'The number of images (501) is not allowed. Maximum 500 images per request.', 'bad-request'],
  [400, 'Input image format is not supported: image/heic', 'bad-request'],
  [400, 'Unsupported MIME type: image/svg+xml', 'bad-request'],
  [400, 'Unsupported image type application/octet-stream, only support image/jpeg and image/png', 'bad-request'],
  [400, 'Animated images are not supported', 'bad-request'],
  [400, 'Image URLs are not supported, send base64', 'bad-request'],
  [400, 'PDF files with a password are not supported', 'bad-request'],
  [400, 'Audio of this sample rate is not supported', 'bad-request'],
  [400, 'messages.0.content.0.document.citations: Extra inputs are not permitted', 'bad-request'],
  [400, 'messages.0.content.1.image_url.detail: Extra inputs are not permitted', 'bad-request'],
])('%i %s: is something else', (status, said, kind) => {
  expect(failureOf(status, said).kind).toBe(kind);
});

// anthropics/claude-code#25202, #6231, #5174, #25592, #13480, github/app#3266, anomalyco/opencode#21908,
// anthropics/anthropic-sdk-python#903: the next message is refused, too, for as long as it is sent.
test.each<[said: string, input: RefusableInput | undefined]>([
  ['messages.38.content.0.pdf.source.base64.data: A maximum of 100 PDF pages may be provided.', 'file'],
  ['messages.2.content.0.pdf.source.base64.data: The PDF specified was not valid.', 'file'],
  ['messages.4.content.0.pdf.source.base64.data: The PDF specified is password protected.', 'file'],
  ['Could not process PDF', 'file'],
  ['encrypted PDFs are not supported', 'file'],
  ['The file you uploaded is badly formatted or corrupted', 'file'],
  ['The document has no pages.', 'file'],
  ['The document contains 1200 pages which exceeds the supported page limit of 1000.', 'file'],
  ['Could not process image', 'image'],
  ['Unable to process input image. Please retry or report in the issue tracker.', 'image'],
  ['The image data you provided does not represent a valid image.', 'image'],
  ['messages.0.content.0.image.source.base64: image exceeds 5 MB maximum: 6291456 bytes > 5242880 bytes', 'image'],
  [
    'messages.100.content.2.image.source.base64.data: At least one of the image dimensions exceed max allowed size',
    'image',
  ],
  ['Audio file might be corrupted or unsupported', 'audio'],
  // danny-avila/LibreChat#14485.
  ["messages.0.content.1.document.source.base64.media_type: Input should be 'application/pdf'", 'file'],
  ['messages.0.content.0.document.citations: Extra inputs are not permitted', undefined],
  ['messages.0.content.1.image_url.detail: Extra inputs are not permitted', undefined],
  ["Unsupported parameter: 'max_tokens' is not supported with this model.", undefined],
  ["Invalid schema for function 'read_file': schema must have a type.", undefined],
])('one of what is sent is refused, and not its kind: %s', (said, input) => {
  const failure = failureOf(400, said);
  expect([failure.kind, 'input' in failure ? failure.input : undefined]).toEqual(['bad-request', input]);
});
