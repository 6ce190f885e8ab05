import { expect, test } from 'vitest';
import {
  WrittenPictures,
  type WrittenPicture,
} from '../../../../../../src/protocol/dialects/chat-completions/decoding/written-pictures';

const base64 = `${'iVBORw0KGgo/+'.repeat(60)}==`;
const address = `data:image/png;base64,${base64}`;

/** What is told of a text that comes in pieces of `length` characters. */
function read(text: string, length: number): { text: string; pictures: WrittenPicture[] } {
  const cutter = new WrittenPictures();
  const told: (string | WrittenPicture)[] = [];
  for (let at = 0; at < text.length; at += length) told.push(...cutter.push(text.slice(at, at + length)));
  told.push(...cutter.flush());
  expect(cutter.isUndecided).toBe(false);
  return {
    text: told.filter((one) => typeof one === 'string').join(''),
    pictures: told.filter((one) => typeof one !== 'string'),
  };
}

const lengths = [1, 2, 3, 7, 50, 1000, 100_000];

test.each(lengths)('pictures are taken out of the text, in pieces of %i characters', (length) => {
  const text = `Here! ![A cat](${address})\nand\n\n![](${address}) done!`;
  expect(read(text, length)).toEqual({
    text: 'Here! \nand\n\n done!',
    pictures: [
      { address, alt: 'A cat', isCut: false },
      { address, alt: '', isCut: false },
    ],
  });
});

test.each(lengths)('an address that is all of the reply is a picture, in pieces of %i characters', (length) => {
  expect(read(address, length)).toEqual({ text: '', pictures: [{ address, alt: '', isCut: false }] });
  expect(read(`\n${address}`, length).pictures).toEqual([{ address, alt: '', isCut: false }]);
});

test.each(lengths)('capitals and parameters in an address change nothing, in pieces of %i characters', (length) => {
  for (const written of [`DATA:IMAGE/PNG;BASE64,${base64}`, `data:image/png;charset=utf-8;base64,${base64}`]) {
    expect(read(written, length)).toEqual({ text: '', pictures: [{ address: written, alt: '', isCut: false }] });
    expect(read(`A ![cat](${written}).`, length)).toEqual({
      text: 'A .',
      pictures: [{ address: written, alt: 'cat', isCut: false }],
    });
  }
});

test.each(lengths)('all other text is as it came, in pieces of %i characters', (length) => {
  for (const text of [
    'Write ![alt](data:image/png;base64,iVBORw0KGgo=) in Markdown.',
    'Look! ![a](https://a.test/a.png) ![b] ![',
    'data:image/ is a scheme.',
    `.a { background: url(${address}) }`,
    '!',
    '!['.repeat(300),
    'data:image/png;base64,short',
  ])
    expect(read(text, length)).toEqual({ text, pictures: [] });
});

test.each(lengths)('a picture that is cut is told as far as it came, in pieces of %i characters', (length) => {
  const cut = address.slice(0, -200);
  expect(read(`Here: ![A cat](${cut}`, length)).toEqual({
    text: 'Here: ',
    pictures: [{ address: cut, alt: 'A cat', isCut: true }],
  });
});

test.each(lengths)('words after a picture are no part of it, in pieces of %i characters', (length) => {
  const words = 'Here is the picture you asked for. Enjoy';
  const unpadded = address.slice(0, -2);
  for (const [before, after, own] of [
    [address, `\n\n${words}`, address],
    [address, ` ${words}`, address],
    [address, words, address],
    [unpadded, `\n${words}`, unpadded],
    [`![A cat](${address}`, `\n${words}`, address],
    [`![A cat](${address}`, words, address],
    [`![A cat](${unpadded}`, `\n\n${words}`, unpadded],
    [`![A cat](${unpadded}`, ` ${words}`, unpadded],
  ] as const) {
    const { text, pictures } = read(before + after, length);
    expect({ text, addresses: pictures.map((one) => one.address) }).toEqual({ text: after, addresses: [own] });
  }
});

test.each(lengths)('base64 in lines is one picture in Markdown, in pieces of %i characters', (length) => {
  const wrapped = `data:image/png;base64,${base64.replace(/.{76}/g, '$&\r\n')}`;
  const { text, pictures } = read(`![A cat](${wrapped}\n) Enjoy`, length);
  expect({ text, addresses: pictures.map((one) => one.address.replace(/\s/g, '')) }).toEqual({
    text: ' Enjoy',
    addresses: [address],
  });
});
