import { describe, expect, test } from 'vitest';
import { readRequest, type ReadRequest } from '../../../../src/protocol/curl/read-request';
import { formOf } from '../../../../src/protocol/curl/request-form';

function read(text: string): ReadRequest {
  const request = readRequest(text);
  if (request.problem) throw new Error(request.problem.kind);
  return request;
}

describe('a request written elsewhere', () => {
  test('is taken apart: where to, model, system prompt, messages, and all other fields', () => {
    const body = {
      model: 'gpt-4o',
      messages: [
        { role: 'developer', content: 'Be brief.' },
        {
          role: 'user',
          content: [
            { type: 'text', text: 'One' },
            { type: 'text', text: 'Two' },
          ],
          name: 'ann',
        },
        { role: 'assistant', content: 'Three' },
        { role: 'user', content: 'Four' },
      ],
      temperature: 0.2,
      stream: true,
      stream_options: { include_usage: true },
      tools: [],
    };
    const expected = {
      model: 'gpt-4o',
      systemPrompt: 'Be brief.',
      messages: [
        { role: 'user', content: 'One\n\nTwo', name: 'ann' },
        { role: 'assistant', content: 'Three' },
        { role: 'user', content: 'Four' },
      ],
      fields: { temperature: 0.2, tools: [] },
      notTaken: [{ kind: 'developer', number: 1 }],
    };
    const json = JSON.stringify(body);
    expect(read(`  ${json}`)).toEqual({ ...expected, baseUrl: null });
    const curl = `curl https://api.test/v1/chat/completions -u a:b -F c=d -d '${json}'`;
    expect(read(curl)).toEqual({
      ...expected,
      baseUrl: 'https://api.test/v1',
      notTaken: [{ kind: 'basic' }, { kind: 'option', option: '-F' }, ...expected.notTaken],
    });
  });

  test('says which headers of its own an endpoint would need', () => {
    const usual = `-H 'Authorization: Bearer $KEY' -H 'X-API-Key: $KEY' -H 'Content-Type: application/json' -H 'Accept:'
      -H 'Sec-Fetch-Mode: cors' -H 'anthropic-version: 2023-06-01'`.replace(/\n\s*/g, ' ');
    const own = `-H 'X-Team: abc' --header 'OpenAI-Organization: org-1' -H 'X-Blank;'`;
    const { notTaken } = read(`curl https://a.test/v1/chat/completions ${usual} ${own} -d '{"messages": []}'`);
    expect(notTaken).toEqual([
      { kind: 'header', name: 'x-team' },
      { kind: 'header', name: 'openai-organization' },
    ]);
  });

  test('says what a chat cannot take, and takes the rest', () => {
    const messages = [
      {
        role: 'user',
        content: [
          { type: 'text', text: 'See' },
          { type: 'image_url', image_url: { url: 'data:,' } },
        ],
      },
      { role: 'assistant', content: null, tool_calls: [{ id: '1' }] },
      { role: 'tool', content: '42', tool_call_id: '1' },
      'nonsense',
      { role: 'assistant', content: '42.', reasoning_content: 'Hm.', refusal: null },
    ];
    const { messages: taken, notTaken, model } = read(JSON.stringify({ messages }));
    expect(taken).toEqual([
      { role: 'user', content: 'See' },
      { role: 'assistant', content: '42.' },
    ]);
    expect(notTaken).toEqual([
      { kind: 'part', number: 1, type: 'image_url' },
      { kind: 'tool-calls', number: 2 },
      { kind: 'message', number: 3, role: 'tool' },
      { kind: 'message', number: 4, role: 'undefined' },
      { kind: 'part', number: 5, type: 'reasoning_content' },
    ]);
    expect(model).toBe('');
  });

  test('by a user’s name and a password asks for what Tally does not do', () => {
    const command = `curl https://a.test -H 'Authorization: Basic YTpi' -d '{"messages": []}'`;
    expect(read(command).notTaken).toEqual([{ kind: 'basic' }]);
  });

  const json = JSON.stringify({ model: 'm', messages: [{ role: 'user', content: 'It’s "so"\n& 100%' }] });
  const cmd = (text: string) =>
    `^"${text
      .replace(/\\/g, '\\\\')
      .replace(/"/g, '\\"')
      .replace(/[^a-zA-Z0-9\s_\-:=+~'/.',?;()*`]/g, '^$&')}^"`;

  test.for([
    ['with a byte order mark', `\uFEFF${json}`, null],
    [
      'as Chrome copies it for cmd',
      `curl ${cmd('https://a.test/v1/chat/completions')} ^\r\n  --data-raw ${cmd(json)}`,
      'https://a.test/v1',
    ],
    [
      'by hand for Windows',
      `curl.exe https://a.test/v1/chat/completions ^\r\n  -d ${JSON.stringify(json)}`,
      'https://a.test/v1',
    ],
    [
      'as fetch',
      `fetch("https://a.test/v1/chat/completions", {\n  "body": ${JSON.stringify(json)},\n  "method": "POST"\n});`,
      'https://a.test/v1',
    ],
    [
      'for PowerShell',
      `Invoke-WebRequest -Uri "https://a.test/v1/chat/completions" -Body "${json.replace(/["$]/g, '`$&')}"`,
      'https://a.test/v1',
    ],
    [
      'as Firefox copied it for cmd (insomnia#802, postman-app-support#5853)',
      `curl "https://a.test/v1/chat/completions" --data "${json.replaceAll('\\', '\\\\').replaceAll('"', '""')}"`,
      'https://a.test/v1',
    ],
    [
      'by hand for PowerShell (curl-for-win#17)',
      `curl.exe https://a.test/v1/chat/completions \`\r\n  -d '${json.replace(/(\\*)"/g, '$1$1\\"')}'`,
      'https://a.test/v1',
    ],
    [
      'by hand for PowerShell, with backticks',
      `curl.exe https://a.test/v1/chat/completions -d "${json.replaceAll('\\', '\\\\').replaceAll('"', '\\`"')}"`,
      'https://a.test/v1',
    ],
    [
      'for PowerShell, from lines of their own',
      `$body = @'\r\n${json}\r\n'@\r\ncurl.exe https://a.test/v1/chat/completions \`\r\n  -d $body`,
      'https://a.test/v1',
    ],
    [
      'for PowerShell, from a variable',
      `$uri = 'https://a.test/v1/chat/completions'\n$body = @"\n${json}\n"@\nInvoke-RestMethod -Uri $uri -Body $body`,
      'https://a.test/v1',
    ],
    [
      'for PowerShell, as Postman writes it',
      `$headers = New-Object "System.Collections.Generic.Dictionary[[String],[String]]"\n$headers.Add("Content-Type", "application/json")\n$body = @"\n${json.replace(/["$]/g, '`$&')}\n"@\n\n$response = Invoke-RestMethod 'https://a.test/v1/chat/completions' -Method 'POST' -Headers $headers -Body $body`,
      'https://a.test/v1',
    ],
    [
      'for PowerShell, from a variable with a type',
      `[string]$body = @" \n${json}\n"@\nirm -Uri https://a.test/v1/chat/completions -Body $body`,
      'https://a.test/v1',
    ],
    [
      'for PowerShell, from lines one of which ends like the first',
      `[string]$body = @'\r\n${json.replace('{', '{"stop": "@"\r\n,')}\r\n'@\r\ncurl.exe https://a.test/v1/chat/completions -d $body`,
      'https://a.test/v1',
    ],
    [
      'for PowerShell, the first of several',
      `$uri = 'https://a.test/v1/chat/completions'\n$body = @'\n${json}\n'@\nirm -Uri $uri -Body $body\nirm -Uri "https://log.test" -Body "done"`,
      'https://a.test/v1',
    ],
    [
      'as an archive',
      JSON.stringify({
        log: {
          entries: [
            { request: { url: 'https://a.test/v1/models' } },
            { request: { url: 'https://a.test/v1/chat/completions', postData: { text: json } } },
          ],
        },
      }),
      'https://a.test/v1',
    ],
    [
      'of Azure',
      `curl 'https://a.test/openai/deployments/d/chat/completions?api-version=1' -d '${json}'`,
      'https://a.test/openai/deployments/d?api-version=1',
    ],
    [
      'with its key in the address',
      `curl 'https://a.test/v1/chat/completions?key=$API_KEY' -d '${json}'`,
      'https://a.test/v1',
    ],
  ] as const)('is read %s', ([, text, baseUrl]) => {
    expect(read(text)).toMatchObject({ baseUrl, model: 'm', messages: [{ content: 'It’s "so"\n& 100%' }] });
  });

  test.each([
    `http POST https://a.test/v1/chat/completions api-version==1 Authorization:"Bearer $KEY" X-Team:red model=m temperature:=0.5 messages:='[{"role": "user", "content": "a=b: c"}]'`,
    `xhs a.test/v1/chat/completions?api-version=1 -o out.txt --raw '{"model": "m", "temperature": 0.5, "messages": [{"role": "user", "content": "a=b: c"}]}' X-Team:red`,
    `echo '{"model": "m", "temperature": 0.5, "messages": [{"role": "user", "content": "a=b: c"}]}' | https --body a.test/v1/chat/completions?api-version=1 X-Team:red`,
    `wget -qO - --header='X-Team: red' --post-data='{"model": "m", "temperature": 0.5, "messages": [{"role": "user", "content": "a=b: c"}]}' 'https://a.test/v1/chat/completions?api-version=1'`,
  ])('is read of %s', (command) => {
    expect(read(command)).toEqual({
      baseUrl: 'https://a.test/v1?api-version=1',
      model: 'm',
      systemPrompt: '',
      messages: [{ role: 'user', content: 'a=b: c' }],
      fields: { temperature: 0.5 },
      notTaken: [{ kind: 'header', name: 'x-team' }],
    });
  });

  test('of HTTPie is one of this computer without its name, and tells what is not read', () => {
    const command = `http -a me:secret :11434/api/chat model=m messages:='[]' options[temperature]:=0 image@a.png`;
    expect(read(command)).toMatchObject({
      baseUrl: 'http://localhost:11434',
      dialect: 'ollama',
      notTaken: [
        { kind: 'option', option: '-a' },
        { kind: 'option', option: 'options[temperature]:=' },
        { kind: 'option', option: 'image@' },
      ],
    });
  });

  test.each([
    [
      'as fetch',
      `fetch("https://a.test/v1/chat/completions", { "headers": { "accept": "*/*", "X-Team": "red" }, "body": ${JSON.stringify(json)} });`,
    ],
    [
      'for PowerShell',
      // As Chrome writes it: HTTP's own names are there without their colon.
      [
        '$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession',
        '$session.UserAgent = "Mozilla/5.0"',
        'Invoke-WebRequest -UseBasicParsing -Uri "https://a.test/v1/chat/completions" `',
        '-Method "POST" `',
        '-WebSession $session `',
        '-Headers @{',
        '"authority"="a.test"',
        '  "method"="POST"',
        '  "path"="/v1/chat/completions"',
        '  "scheme"="https"',
        '  "accept"="*/*"',
        '  "X-Team"="red"',
        '} `',
        '-ContentType "application/json" `',
        `-Body "${json.replace(/["$]/g, '`$&')}"`,
      ].join('\n'),
    ],
    [
      'for PowerShell, in a variable',
      `$h = @{ Authorization = 'Bearer $KEY'; 'X-Team' = "red; b=c" }\nirm -Uri "https://a.test/v1" -Headers $h -Body '${json}'`,
    ],
    [
      'as an archive',
      JSON.stringify({
        log: {
          entries: [
            {
              request: {
                url: 'https://a.test/v1/chat/completions',
                headers: [
                  { name: ':authority', value: 'a.test' },
                  { name: 'Accept', value: '*/*' },
                  { name: 'X-Team', value: 'red' },
                ],
                postData: { text: json },
              },
            },
          ],
        },
      }),
    ],
  ])('names a header that a server may need, also copied %s', (_, text) => {
    expect(read(text).notTaken).toEqual([{ kind: 'header', name: 'x-team' }]);
  });

  test('names the headers that PowerShell adds one by one', () => {
    const added = `$h = @{}\n$h.Add("Authorization", "Bearer $KEY")\n$h.Add("X-Team", "red")\n$h['X-Gate'] = 'a'`;
    expect(read(`${added}\nirm -Uri "https://a.test/v1" -Headers $h -Body '${json}'`).notTaken).toEqual([
      { kind: 'header', name: 'x-team' },
      { kind: 'header', name: 'x-gate' },
    ]);
  });

  test('of Anthropic’s own API has its system prompt', () => {
    const body = {
      model: 'c',
      system: [{ type: 'text', text: 'Be brief.' }],
      messages: [{ role: 'user', content: 'Hi' }],
      max_tokens: 9,
    };
    expect(read(`curl https://api.anthropic.com/v1/messages -d '${JSON.stringify(body)}'`)).toMatchObject({
      baseUrl: 'https://api.anthropic.com/v1',
      dialect: 'anthropic-messages',
      systemPrompt: 'Be brief.',
      fields: { max_tokens: 9 },
      notTaken: [],
    });
  });

  test('of Responses has its instructions, and the messages in its input', () => {
    const body = {
      model: 'g',
      instructions: 'Be brief.',
      input: [
        {
          role: 'user',
          content: [
            { type: 'input_text', text: 'Hi' },
            { type: 'input_image', image_url: 'data:' },
          ],
        },
        { type: 'reasoning', id: 'rs_1', summary: [] },
        { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Hello', annotations: [] }] },
        { type: 'function_call', call_id: 'c', name: 'a', arguments: '{}' },
        { role: 'user', content: 'More' },
      ],
      max_output_tokens: 50,
      store: false,
      stream: true,
    };
    expect(read(`curl https://api.openai.com/v1/responses -d '${JSON.stringify(body)}'`)).toEqual({
      baseUrl: 'https://api.openai.com/v1',
      dialect: 'responses',
      model: 'g',
      systemPrompt: 'Be brief.',
      messages: [
        { role: 'user', content: 'Hi' },
        { role: 'assistant', content: 'Hello' },
        { role: 'user', content: 'More' },
      ],
      fields: { max_output_tokens: 50, store: false },
      notTaken: [
        { kind: 'part', number: 1, type: 'input_image' },
        { kind: 'part', number: 2, type: 'reasoning' },
        { kind: 'tool-calls', number: 4 },
      ],
    });
    expect(read('{"model": "g", "input": "Hi", "instructions": null}')).toMatchObject({
      dialect: 'responses',
      baseUrl: null,
      systemPrompt: '',
      messages: [{ role: 'user', content: 'Hi' }],
    });
  });

  test.each([
    [
      'image/png picture in a data URL',
      { type: 'image_url', image_url: { url: 'data:image/png;base64,aGk=' } },
      { type: 'image', mediaType: 'image/png' },
    ],
    [
      'picture at an address',
      { type: 'input_image', image_url: 'https://a.test/cat.png' },
      { type: 'image', name: 'cat.png', mediaType: '', source: { kind: 'url', url: 'https://a.test/cat.png' } },
    ],
    [
      'file',
      { type: 'file', file: { filename: 'a.pdf', file_data: 'data:application/pdf;base64,aGk=' } },
      { type: 'file', name: 'a.pdf', mediaType: 'application/pdf' },
    ],
    [
      'file of Responses',
      { type: 'input_file', filename: 'a.pdf', file_data: 'data:application/pdf;base64,aGk=' },
      { type: 'file', name: 'a.pdf', mediaType: 'application/pdf' },
    ],
    [
      'file of Mistral',
      { type: 'document_url', document_url: 'data:application/pdf;base64,aGk=', document_name: 'a.pdf' },
      { type: 'file', name: 'a.pdf', mediaType: 'application/pdf' },
    ],
    [
      'sound',
      { type: 'input_audio', input_audio: { data: 'aGk=', format: 'mp3' } },
      { type: 'audio', mediaType: 'audio/mp3', seconds: null },
    ],
    [
      'picture of Messages',
      { type: 'image', source: { type: 'base64', media_type: 'image/webp', data: 'aGk=' } },
      { type: 'image', mediaType: 'image/webp' },
    ],
    [
      'document of Messages',
      { type: 'document', title: 'a.pdf', source: { type: 'base64', media_type: 'application/pdf', data: 'aGk=' } },
      { type: 'file', name: 'a.pdf', mediaType: 'application/pdf' },
    ],
    [
      'text of Messages',
      { type: 'document', title: 'a.txt', source: { type: 'text', media_type: 'text/plain', data: 'hi' } },
      { type: 'file', name: 'a.txt', mediaType: 'text/plain' },
    ],
    [
      'document at an address',
      { type: 'document', source: { type: 'url', url: 'https://a.test/a.pdf' } },
      { type: 'file', source: { kind: 'url', url: 'https://a.test/a.pdf' } },
    ],
  ])('takes a %s', (_, part, taken) => {
    const { messages, notTaken } = read(JSON.stringify({ messages: [{ role: 'user', content: [part] }] }));
    const source = { kind: 'url', url: expect.stringMatching(/^data:[\w/]+;base64,aGk=$/) as string };
    expect(messages).toEqual([{ role: 'user', content: '', media: [expect.objectContaining({ source, ...taken })] }]);
    expect(notTaken).toEqual([]);
  });

  test.each(['<photo.png>', '$(base64 < a.png)', 'data:image/png;base64,', 'file:///a.png', 'blob:x'])(
    'takes no picture of %s, and says so',
    (url) => {
      const content = [{ type: 'image_url', image_url: { url } }];
      const { messages, notTaken } = read(JSON.stringify({ messages: [{ role: 'user', content }] }));
      expect(messages).toEqual([]);
      expect(notTaken).toEqual([{ kind: 'part', number: 1, type: 'image_url' }]);
    },
  );

  test('of Gemini’s own API has its model from the address, and its messages', () => {
    const body = {
      system_instruction: { parts: { text: 'Be brief.' } },
      contents: [
        { parts: [{ text: 'What is ' }, { text: 'this?' }, { inline_data: { mime_type: 'image/png', data: 'x' } }] },
        { role: 'model', parts: [{ text: 'Hm.', thought: true }, { text: 'A cat.' }] },
        { role: 'user', parts: [{ text: 'Sure?' }] },
      ],
      generation_config: { temperature: 0.5, top_k: 9 },
      safetySettings: [],
    };
    const url = 'https://generativelanguage.googleapis.com/v1beta/models/gemini-3-pro:generateContent?key=$KEY';
    expect(read(`curl '${url}' -H 'Content-Type: application/json' -d '${JSON.stringify(body)}'`)).toEqual({
      baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
      dialect: 'gemini',
      model: 'gemini-3-pro',
      systemPrompt: 'Be brief.',
      messages: [
        { role: 'user', content: 'What is \n\nthis?' },
        { role: 'assistant', content: 'A cat.' },
        { role: 'user', content: 'Sure?' },
      ],
      fields: { generationConfig: { temperature: 0.5, topK: 9 }, safetySettings: [] },
      notTaken: [
        { kind: 'part', number: 1, type: 'inline_data' },
        { kind: 'part', number: 2, type: 'thought' },
      ],
    });
    // A blank to be filled in (pluely#31).
    const blank = 'https://p.example/v1beta/models/{{MODEL}}:generateContent';
    expect(read(`curl "${blank}" -d '{"contents": [{"parts": [{"text": "Hi"}]}]}'`)).toMatchObject({
      baseUrl: 'https://p.example/v1beta',
      model: '{{MODEL}}',
    });
    const tuned = 'https://p.example/v1beta/tunedModels/mine-1:streamGenerateContent?alt=sse';
    expect(read(`curl '${tuned}' -d '{"contents": [{"parts": [{"text": "Hi"}]}]}'`)).toMatchObject({
      baseUrl: 'https://p.example/v1beta',
      model: 'tunedModels/mine-1',
      systemPrompt: '',
      messages: [{ role: 'user', content: 'Hi' }],
      notTaken: [],
    });
  });

  test('of Ollama’s own API has its root as base URL, and its pictures', () => {
    const body = {
      model: 'qwen3-vl',
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'What is this?', images: ['aGk=', 'aGk='] },
      ],
      options: { temperature: 0 },
      think: true,
    };
    const source = { kind: 'url', url: 'data:image/png;base64,aGk=' };
    const hi = { type: 'image', name: '', mediaType: 'image/png', size: null, source };
    expect(read(`curl http://localhost:11434/api/chat -d '${JSON.stringify(body)}'`)).toEqual({
      baseUrl: 'http://localhost:11434',
      dialect: 'ollama',
      model: 'qwen3-vl',
      systemPrompt: 'Be brief.',
      messages: [{ role: 'user', content: 'What is this?', media: [hi, hi] }],
      fields: { options: { temperature: 0 }, think: true },
      notTaken: [],
    });
    const prompt = `curl https://ollama.com/api/generate -d '{"model": "m", "system": "Be brief.", "prompt": "Hi", "images": ["aGk="]}'`;
    expect(read(prompt)).toMatchObject({
      baseUrl: 'https://ollama.com',
      dialect: 'ollama',
      systemPrompt: 'Be brief.',
      messages: [{ role: 'user', content: 'Hi', media: [hi] }],
      fields: {},
      notTaken: [],
    });
  });

  test.each([
    // ollama-ebook-summary#10, ollama#1467
    [
      String.raw`curl -D - http://localhost:11434/api/generate -d "{\"model\":\"llama3.2:latest\",\"prompt\":\"hi\",\"stream\":false}"`,
      'llama3.2:latest',
      'hi',
    ],
    [
      `curl http://localhost:11434/api/chat -d '{\n  "model": "llama2",\n  "messages": [\n    { "role": "user", "content": "why is the sky blue?" }\n  ]\n}'`,
      'llama2',
      'why is the sky blue?',
    ],
  ])('of Ollama is read as people wrote it: %s', (command, model, content) => {
    expect(read(command)).toMatchObject({
      dialect: 'ollama',
      model,
      messages: [{ role: 'user', content }],
      fields: {},
    });
  });

  test.for([
    // ollama#2861
    [`curl --location 'http://localhost:11434/api/chat' --data '{"model": "gemma", "message": []}'`, 'no-messages'],
    ['{"model": "a", "input": 5}', 'no-messages'],
    ['{"model": "a"}', 'no-messages'],
    ['{"messages": [', 'not-json'],
    ['curl https://a.test -d "[]"', 'not-object'],
    ['curl https://a.test', 'not-json'],
    ["curl ftp://a.test -d '{}'", 'url'],
    ['hello', 'not-curl'],
    ["curl https://a.test -d '{", 'unclosed-quote'],
    ['curl https://a.test -d "$BODY"', 'from-shell'],
    [`curl https://a.test -d "$(jq -n --arg c hi '{a: $c}')"`, 'from-shell'],
    ['curl https://a.test -d "$(cat body.json)"', 'from-shell'],
    ['Invoke-RestMethod -Uri "https://a.test" -Body ($body | ConvertTo-Json)', 'from-shell'],
    ['$body = @{ a = 1 } | ConvertTo-Json\nirm -Uri "https://a.test" -Body $body', 'from-shell'],
  ] as const)('%s is none, as it is %s', ([text, kind]) => {
    expect(readRequest(text)).toMatchObject({ problem: { kind } });
  });
});

test.each([
  `echo '{"a": "b | c"}' | curl https://a.test -d @-`,
  `export KEY=x; echo '{}' | curl https://a.test -d @-`,
  `KEY=x OTHER="y z" curl https://a.test`,
  `sudo curl https://a.test`,
  `time echo '{}' | curl https://a.test -d @-`,
  `BODY='{\n}'; curl https://a.test`,
  `A=b\n  $ curl https://a.test`,
])('%s is offered as a request', (text) => {
  expect(formOf(text).kind).toBe('command');
});

test('texts of PowerShell that do not end are read once', () => {
  expect(formOf('@"\n'.repeat(200_000) + 'curl https://a.test').kind).toBe('command');
});

test('a long file of variables is read once, and not from each of its lines on', () => {
  expect(formOf('A=b\n'.repeat(200_000)).kind).toBe('variables');
});

test.each([
  `http POST https://a.test model=m`,
  `echo '{}' | http :8080/v1/responses`,
  `KEY=x xh a.test/v1/responses model=m`,
  `wget \\\n --post-data='{}' https://a.test`,
])('%s is another command', (text) => {
  expect(formOf(text).kind).toBe('other-command');
});

test.each([`http is old, and https is not: see https://a.test`, `wget is well-known`, `xh is like http`])(
  '%s is none',
  (text) => {
    expect(formOf(text).kind).toBe(null);
  },
);

test.each([`echo curl is a tool | less`, 'cat is a pet, and curl is a tool', 'I sudo curl a lot'])(
  '%s is not',
  (text) => {
    expect(formOf(text).kind).toBe(null);
  },
);

test('an address in what is no picture, file or sound is not attached', () => {
  const content = [
    { type: 'text', text: 'Hello' },
    { type: 'web_search_result', url: 'https://a.test/', title: 'A' },
    { type: 'image_url', image_url: { url: 'javascript:alert(1)' } },
  ];
  const read = readRequest(JSON.stringify({ model: 'm', messages: [{ role: 'user', content }] }));
  expect(read).toMatchObject({
    messages: [{ role: 'user', content: 'Hello' }],
    notTaken: ['web_search_result', 'image_url'].map((type) => ({ kind: 'part', number: 1, type })),
  });
  expect(read).not.toHaveProperty('messages.0.media');
});
