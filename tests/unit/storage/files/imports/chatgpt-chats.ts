/** Chats as ChatGPT's export has them, written from what is known of its fields. */

/** A node of a chat. */
export function node(id: string, parent: string | null, message: object | null, children: string[] = []): object {
  const full = message && { id, create_time: null, recipient: 'all', metadata: {}, weight: 1, ...message };
  return { id, parent, children, message: full };
}

export function said(role: string, text: string, more: object = {}): object {
  return { author: { role }, content: { content_type: 'text', parts: [text] }, ...more };
}

export function chat(nodes: readonly object[], more: object = {}): Record<string, unknown> {
  const mapping = Object.fromEntries(nodes.map((one) => [(one as { id: string }).id, one]));
  return { conversation_id: 'c1', title: null, create_time: 1756000000.12, mapping, ...more };
}

/** A question with a picture, and two answers, the second of which was thought about. */
export function halves(): Record<string, unknown> {
  const picture = { content_type: 'image_asset_pointer', asset_pointer: 'sediment://file_00001234abcd' };
  return chat(
    [
      node('root', null, null, ['s']),
      node('s', 'root', said('system', '', { weight: 0 }), ['q']),
      node(
        'q',
        's',
        {
          author: { role: 'user' },
          create_time: 1756000001,
          content: { content_type: 'multimodal_text', parts: [picture, 'What is in the picture?'] },
          metadata: { attachments: [{ id: 'file_00001234abcd', name: 'halves.png', mime_type: 'image/png' }] },
        },
        ['a1', 't2'],
      ),
      node('a1', 'q', said('assistant', 'A line.', { create_time: 1756000002, metadata: { model_slug: 'gpt-4o' } })),
      node(
        't2',
        'q',
        {
          author: { role: 'assistant' },
          content: { content_type: 'thoughts', thoughts: [{ summary: 'Looking', content: 'Two parts.' }] },
        },
        ['a2'],
      ),
      node(
        'a2',
        't2',
        said('assistant', 'Two **halves**.', { create_time: 1756000004, metadata: { model_slug: 'gpt-5-1-thinking' } }),
      ),
    ],
    { title: 'Halves', update_time: 1756000004, current_node: 'a2' },
  );
}

/** The same after one more question and answer. */
export function grownHalves(): Record<string, unknown> {
  const before = halves();
  const mapping = {
    ...(before['mapping'] as object),
    q2: node('q2', 'a2', said('user', 'Which is larger?', { create_time: 1756000005 }), ['a3']),
    a3: node('a3', 'q2', said('assistant', 'The left one.', { create_time: 1756000006 })),
  };
  return { ...before, mapping, update_time: 1756000006, current_node: 'a3' };
}

/** A PNG of one pixel. */
export const pixel = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
