import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { failure } from '../../server/behaviours';
import { startChatServer } from '../../server/chat-server';
import { ask, button, connect, replied, reply, send, testKey, reload, test as alone } from '../harness/app';
import { test } from '../harness/visit';

function parameter(page: Page, name: string) {
  const inspector = page.getByRole('complementary', { name: 'Inspector', exact: true });
  return inspector.getByRole('spinbutton', { name, exact: true });
}

test('temperature, top P and max tokens are sent only while they are set', async ({ chat, server }) => {
  await ask(chat, 'One');
  await button(chat, 'Inspector').click();
  await parameter(chat, 'Temperature').fill('0.3');
  await parameter(chat, 'Top P').fill('0.9');
  await parameter(chat, 'Max tokens').fill('50');
  await ask(chat, 'Two');
  for (const name of ['Temperature', 'Top P', 'Max tokens']) await parameter(chat, name).fill('');
  await ask(chat, 'Three');
  const [unset, set, cleared] = server.chats;
  expect(set).toMatchObject({ temperature: 0.3, top_p: 0.9, max_tokens: 50 });
  for (const body of [unset, cleared])
    expect(Object.keys(body!).sort()).toEqual(['messages', 'model', 'stream', 'stream_options']);
});

test('a chat keeps its parameters over a reload, and other chats do not get them', async ({ chat, server }) => {
  await button(chat, 'Inspector').click();
  await parameter(chat, 'Temperature').fill('0');
  await ask(chat, 'One');
  await reload(chat);
  await ask(chat, 'Two');
  await button(chat, 'New chat').click();
  await chat.getByRole('article').first().waitFor({ state: 'detached' });
  await ask(chat, 'Three');
  expect(server.chats.map(({ temperature }) => temperature)).toEqual([0, 0, undefined]);
});

test('a value out of range says so, and nothing of it is sent', async ({ chat, server }) => {
  await button(chat, 'Inspector').click();
  const refused = [
    ['Temperature', '5', 'A number from 0 to 2.'],
    ['Temperature', '-1', 'A number from 0 to 2.'],
    ['Top P', '1.5', 'A number from 0 to 1.'],
    ['Max tokens', '0', 'A whole number from 1.'],
    ['Max tokens', '1.5', 'A whole number from 1.'],
  ] as const;
  for (const [index, [name, value, said]] of refused.entries()) {
    const field = parameter(chat, name);
    await field.fill('1');
    await chat.getByText(said).waitFor({ state: 'detached' });
    await field.fill(value);
    await chat.getByText(said).waitFor();
    expect(await field.getAttribute('aria-invalid'), `${name} ${value}`).toBe('true');
    await ask(chat, `${name} ${value}`);
    expect(server.chats).toHaveLength(index + 1);
    expect(Object.keys(server.chats[index]!).sort()).toEqual(['messages', 'model', 'stream', 'stream_options']);
    await field.fill('');
  }
});

test('what is no number says so, and nothing of it is sent', async ({ chat, server }) => {
  await button(chat, 'Inspector').click();
  // All that a number field lets one type of “hot”, and it is no number.
  await parameter(chat, 'Temperature').pressSequentially('--e');
  await chat.getByText('A number from 0 to 2.').waitFor();
  expect(await parameter(chat, 'Temperature').getAttribute('aria-invalid')).toBe('true');
  await ask(chat, 'Hello');
  expect(server.chats[0]).not.toHaveProperty('temperature');
});

test('a wrong value stays marked while another one is set', async ({ chat }) => {
  await button(chat, 'Inspector').click();
  await parameter(chat, 'Temperature').fill('5');
  await parameter(chat, 'Top P').fill('0.5');
  await chat.getByText('A number from 0 to 2.').waitFor();
  expect(await parameter(chat, 'Temperature').getAttribute('aria-invalid')).toBe('true');
});

/** The inspector, with every group of parameters open. */
async function openParameters(page: Page) {
  await button(page, 'Inspector').click();
  const inspector = page.getByRole('complementary', { name: 'Inspector', exact: true });
  await parameter(page, 'Temperature').waitFor();
  for (const group of ['Sampling', 'Stop sequences and bias', 'Reply format', 'Effort and service', 'Extra fields'])
    await inspector.getByText(group, { exact: true }).click();
  return inspector;
}

test('every parameter says what it means in a sentence; numbers their range, and all their default where it is known', async ({
  chat,
}) => {
  const inspector = await openParameters(chat);
  const controls = inspector.locator('[aria-describedby$="-help"]');
  const helps = await controls.evaluateAll((elements) =>
    elements.map((element) => {
      const { labels } = element as HTMLInputElement;
      const help = document.getElementById(element.getAttribute('aria-describedby')!);
      return [labels?.[0]?.textContent ?? '', help?.textContent ?? ''] as const;
    }),
  );
  for (const [name, help] of helps) expect(help, name).toMatch(/^[A-Z].+\.$/);
  const says = Object.fromEntries(helps);
  expect(says).toMatchObject({
    Temperature: expect.stringContaining('0 to 2, default 1.') as string,
    'Top P': expect.stringContaining('0 to 1, default 1.') as string,
    'Max tokens': expect.stringContaining('From 1.') as string,
    Choices: expect.stringContaining('1 to 10, default 1.') as string,
    'Presence penalty': expect.stringContaining('−2 to 2, default 0.') as string,
    'Frequency penalty': expect.stringContaining('−2 to 2, default 0.') as string,
    Seed: expect.stringContaining('Any whole number.') as string,
    'Log probabilities': expect.stringContaining('0 to 20.') as string,
    'Response format': expect.stringContaining('Text by default.') as string,
    'Reasoning effort': expect.stringContaining('Most default to medium.') as string,
    Verbosity: expect.stringContaining('Default medium.') as string,
    'Service tier': expect.stringContaining('Default auto.') as string,
  });
  for (const name of ['Stop sequences', 'Logit bias', 'Extra fields (JSON)']) expect(says).toHaveProperty([name]);
});

test('every parameter of the official schema can be set, is sent as the schema has it, and can be reset', async ({
  chat,
  server,
}) => {
  const inspector = await openParameters(chat);
  const field = (name: string) => inspector.getByLabel(name, { exact: true });
  await parameter(chat, 'Presence penalty').fill('-1');
  await parameter(chat, 'Frequency penalty').fill('0.5');
  await parameter(chat, 'Seed').fill('-7');
  await parameter(chat, 'Log probabilities').fill('3');
  await field('Stop sequences').fill('###\n\\n\\n');
  await field('Logit bias').fill('#1234');
  await button(inspector, 'Add').click();
  await field('Response format').selectOption('json_schema');
  await field('Schema').fill('{"type": "object"}');
  await field('Reasoning effort').selectOption('low');
  await field('Verbosity').selectOption('high');
  await field('Service tier').selectOption('flex');
  await field('Extra fields (JSON)').fill('{"user": "me"}');
  await ask(chat, 'One');
  expect(server.chats[0]).toMatchObject({
    presence_penalty: -1,
    frequency_penalty: 0.5,
    seed: -7,
    logprobs: true,
    top_logprobs: 3,
    stop: ['###', '\n\n'],
    logit_bias: { 1234: -100 },
    response_format: { type: 'json_schema', json_schema: { name: 'answer', schema: { type: 'object' }, strict: true } },
    reasoning_effort: 'low',
    verbosity: 'high',
    service_tier: 'flex',
    user: 'me',
  });
  await inspector.getByRole('button', { name: /^Reset \d+ changes?$/ }).click();
  await ask(chat, 'Two');
  expect(Object.keys(server.chats[1]!).sort()).toEqual(['messages', 'model', 'stream', 'stream_options']);
});

test('what cannot be sent says why, stays as it was typed, and nothing of it is sent', async ({ chat, server }) => {
  const inspector = await openParameters(chat);
  const many = Array.from({ length: 200 }, (_, n) => `stop ${n}`).join('\n');
  // No two that follow each other are refused for the same reason: what is said is said of this one.
  const refused = [
    ['Choices', '0', 'A whole number from 1 to 10.'],
    ['Stop sequences', many, /Up to 4 .* 200/],
    ['Choices', '500', 'A whole number from 1 to 10.'],
    ['Extra fields (JSON)', '[1]', /must be a JSON object/],
    ['Extra fields (JSON)', '{"model": "other"}', /Tally sets “model” itself/],
    ['Extra fields (JSON)', '{"user": ', /This isn’t valid JSON/],
    ['Logit bias', 'hello', /This model’s tokenizer isn’t public/],
  ] as const;
  for (const [index, [name, value, said]] of refused.entries()) {
    const field = inspector.getByLabel(name, { exact: true });
    await field.fill(value);
    if (name === 'Logit bias') await field.press('Enter');
    await inspector.getByText(said).waitFor();
    await ask(chat, `Hello ${index}`);
    expect(await field.inputValue()).toBe(value);
    expect(await field.getAttribute('aria-invalid'), name).toBe('true');
    expect(server.chats).toHaveLength(index + 1);
    expect(Object.keys(server.chats[index]!).sort()).toEqual(['messages', 'model', 'stream', 'stream_options']);
    await field.fill('');
  }
});

test('what is no JSON Schema is not sent, and says where it is wrong', async ({ chat, server }) => {
  const inspector = await openParameters(chat);
  await inspector.getByLabel('Response format', { exact: true }).selectOption('json_schema');
  await inspector.getByLabel('Schema', { exact: true }).fill('{"properties": {"age": {"type": "int"}}}');
  await inspector.getByText(/“properties.age.type” must be/).waitFor();
  await ask(chat, 'Hello');
  expect(server.chats[0]).not.toHaveProperty('response_format');
});

alone(
  'a text is biased as its token; a text of several tokens names them and offers the first',
  async ({ page, onTestFinished }) => {
    const server = await startChatServer({ key: testKey, models: ['gpt-4o'] });
    onTestFinished(() => server.close());
    await connect(page, server.baseUrl);
    const inspector = await openParameters(page);
    const text = inspector.getByLabel('Logit bias', { exact: true });
    await text.fill(' hello');
    await text.press('Enter');
    await inspector.getByRole('slider', { name: 'Bias of “ hello”', exact: true }).waitFor();
    await text.fill('Tally ho');
    await text.press('Enter');
    await inspector.getByText(/“Tally ho” is \d tokens: /).waitFor();
    await inspector.getByRole('button', { name: /^Use the first/ }).click();
    await expect.poll(() => inspector.getByRole('slider').count()).toBe(2);
    await ask(page, 'Hello');
    expect(Object.values(server.chats[0]!['logit_bias'] as object)).toEqual([-100, -100]);
    expect(server.chats[0]!['logit_bias']).toHaveProperty('40617');
  },
);

test('parameters for the next request alone go with that one', async ({ chat, server }) => {
  await openParameters(chat);
  await parameter(chat, 'Temperature').fill('0.2');
  await chat.getByRole('checkbox', { name: 'Next request only' }).check();
  await parameter(chat, 'Temperature').fill('1.5');
  await ask(chat, 'One');
  await ask(chat, 'Two');
  expect(server.chats.map(({ temperature }) => temperature)).toEqual([1.5, 0.2]);
  expect(await parameter(chat, 'Temperature').inputValue()).toBe('0.2');
});

alone(
  'a parameter that the model refuses is named, removed at a click, and the reply comes',
  async ({ chat, server }) => {
    await openParameters(chat);
    const refused = [
      [
        'Temperature',
        '0.3',
        { param: 'temperature', message: "Unsupported value: 'temperature' does not support 0.3." },
      ],
      ['Max tokens', '9', { message: "Unsupported parameter: 'max_tokens' is not supported with this model." }],
      ['Seed', '7', { message: 'Argument not supported on this model: seed', param: 'seed' }],
    ] as const;
    for (const [name, value, error] of refused) {
      const before = server.chats.length;
      await parameter(chat, name).fill(value);
      server.next(failure(400, error));
      await send(chat, `Hello, ${name}`);
      const alert = reply(chat).getByRole('alert');
      await alert.getByText(/The server didn’t accept “(temperature|max_tokens|seed)”/).waitFor();
      expect(Object.values(server.chats[before]!)).toContain(Number(value));
      await button(alert, 'Remove and retry').click();
      await replied(chat);
      expect(Object.keys(server.chats[before + 1]!).sort()).toEqual(['messages', 'model', 'stream', 'stream_options']);
      expect(await parameter(chat, name).inputValue()).toBe('');
      await button(chat.getByRole('status'), 'Undo').click();
      await expect.poll(() => parameter(chat, name).inputValue()).toBe(value);
      await parameter(chat, name).fill('');
    }
  },
);

alone('an extra field that the server refuses is removed alone', async ({ chat, server }) => {
  const inspector = await openParameters(chat);
  await inspector.getByLabel('Extra fields (JSON)', { exact: true }).fill('{"user": "me", "store": true}');
  server.next(failure(400, { message: 'Unrecognized request argument supplied: store' }));
  await send(chat, 'Hello');
  await button(reply(chat).getByRole('alert'), 'Remove and retry').click();
  await replied(chat);
  expect(server.chats[1]).toMatchObject({ user: 'me' });
  expect(server.chats[1]).not.toHaveProperty('store');
});

alone('the limit goes under the name that the model takes', async ({ page, onTestFinished }) => {
  const server = await startChatServer({ key: testKey, models: ['gpt-5-mini', 'gpt-4o'] });
  onTestFinished(() => server.close());
  await connect(page, server.baseUrl);
  await button(page, 'Inspector').click();
  await parameter(page, 'Max tokens').fill('50');
  await ask(page, 'One');
  const model = page.getByRole('combobox', { name: 'Model', exact: true });
  await model.fill('gpt-4o');
  await page.keyboard.press('Enter');
  await expect.poll(() => model.inputValue()).toBe('gpt-4o');
  await ask(page, 'Two');
  expect(server.chats.map((body) => [body['max_tokens'], body['max_completion_tokens']])).toEqual([
    [undefined, 50],
    [50, undefined],
  ]);
});
