import { expect, test } from 'vitest';
import { pictureLimits } from '../../../../src/model/attachment/picture-limits';
import { overLimit, requestLimits, withinRequest } from '../../../../src/model/attachment/request-limits';
import type { ImagePart, MediaPart } from '../../../../src/model/chat/parts';
import { mostPicturesIn } from '../../../../src/protocol/errors/picture-count';

const picture = (bytes = 1000, width = 100): ImagePart => ({
  type: 'image',
  name: 'a.png',
  mediaType: 'image/png',
  source: { kind: 'blob', hash: 'a', bytes },
  size: { width, height: 10 },
});
const paper = (pages: number): MediaPart => ({
  type: 'file',
  name: 'a.pdf',
  mediaType: 'application/pdf',
  source: { kind: 'blob', hash: 'p', bytes: 1000 },
  pages,
});
const many = (count: number, ...of: Parameters<typeof picture>) => Array.from({ length: count }, () => picture(...of));
const at = (
  provider: string | null,
  model = 'm',
  more: { contextWindow?: number; learnt?: number; makesPictures?: boolean } = {},
) =>
  requestLimits({ provider }, model, {
    contextWindow: more.contextWindow ?? null,
    learnt: more.learnt,
    makesPictures: more.makesPictures ?? false,
  });

// earendil-works/pi#120 (measured), anthropics/claude-code#24541, #24630, #6231 and #5707, ha-llmvision#328,
// suurt8ll/open_webui_functions#267.
test.each([
  ['Groq, a sixth picture', many(6), at('groq'), { kind: 'too-many', have: 6, most: 5 }],
  ['Groq, five small ones', many(5), at('groq'), null],
  ['Mistral, a ninth', many(9), at('mistral'), { kind: 'too-many', have: 9, most: 8 }],
  ['Claude, 107', many(107), at('anthropic'), { kind: 'too-many', have: 107, most: 100 }],
  ['Claude with a large window, 107', many(107), at('anthropic', 'c', { contextWindow: 1_000_000 }), null],
  ['Claude, 21 wide ones', many(21, 10, 2400), at('anthropic'), { kind: 'too-wide', pictures: 21, side: 2000 }],
  ['Claude, 20 wide ones', many(20, 10, 2400), at('anthropic'), null],
  ['Claude, a heavy one', many(1, 4_000_000), at('anthropic'), { kind: 'picture-bytes', pictures: 1, most: 5_000_000 }],
  ['Gemini, more than 20 MB', many(8, 2_000_000), at('google'), { kind: 'request-bytes', most: 20_000_000 }],
  ['Claude, a PDF of 3,000 pages', [paper(3000)], at('anthropic'), { kind: 'too-many-pages', have: 3000, most: 100 }],
  ['Claude, 120 pages in two PDFs', [paper(60), paper(60)], at('anthropic'), { kind: 'too-many-pages', have: 120 }],
  ['Claude, 100 pages', [paper(100)], at('anthropic'), null],
  ['Claude with a large window, 600 pages', [paper(600)], at('anthropic', 'c', { contextWindow: 1_000_000 }), null],
  ['Gemini, a PDF of 1,200 pages', [paper(9), paper(1200)], at('google'), { kind: 'too-many-pages', have: 1200 }],
  ['Gemini, 1,200 pages in two PDFs', [paper(600), paper(600)], at('google'), null],
  ['a PDF as text', [{ ...paper(3000), mediaType: 'text/plain' }], at('anthropic'), null],
  ['nobody knows whose', many(200, 9_000_000), at(null), null],
  [
    'a server whose error named the number',
    many(2),
    at(null, 'm', { learnt: 1 }),
    { kind: 'too-many', have: 2, most: 1 },
  ],
  [
    'an edit by an older model',
    many(2),
    at('openai', 'dall-e-2', { makesPictures: true }),
    { kind: 'too-many', most: 1 },
  ],
] as const)('what a request has too much of is known before: %s', (_, media, limits, expected) => {
  const over = overLimit(media, limits);
  if (expected) expect(over).toMatchObject(expected);
  else expect(over).toBeNull();
});

test('made smaller, all pictures of a request are within its limits', () => {
  const limits = at('groq');
  const { bytes, longSide } = withinRequest(pictureLimits('llama-4-scout'), limits, 5);
  expect(overLimit(many(5, bytes), limits)).toBeNull();
  expect(longSide).toBe(2000);
  expect(withinRequest(pictureLimits('claude-opus-4'), at('anthropic'), 1).bytes).toBe(3_700_000);
});

test.each([
  // vllm-project/vllm#9739, #17092.
  ['At most 1 image(s) may be provided in one request.', 1],
  ['At most 5 image(s) may be provided in one request.', 5],
  // anthropics/claude-code#24541.
  ['too many images and documents: 120 + 0 > 100', 100],
  ['Too much media: 0 document pages + 107 images > 100', 100],
  // microsoft/vscode#303825, #306919.
  ['The request contains too many images: 11 images were provided, but the model supports a maximum of 10 images.', 10],
  ['Too many images in request: 11 images provided, but the model supports a maximum of 10 images.', 10],
  // AtomicBot-ai/atomic-agent#185.
  ['at most 4 images per call (got 12)', 4],
  ['Unsupported image format: image/bmp', null],
  ['Rate limit reached: your limit is 3 images per minute', null],
  ['You may send at most 3 images per day.', null],
  ['Invalid n: exceeds the maximum of 10 images per request to generate', null],
  [
    'messages.19.content.27.image: At least one of the image dimensions exceed max allowed size for many-image requests: 2000 pixels',
    null,
  ],
])('the number of pictures that an error names: %s', (said, most) => {
  expect(mostPicturesIn(said)).toBe(most);
});
