import { translated } from '../in-force.svelte';

/** What the demo answers, which has no model. All are Markdown; what is code in them stays as it is. */
export const demoWords = translated('demoWords', {
  /**
   * Words of a question that choose a reply, as a regular expression without regard to case (`denk|warum`). The English ones hold in
   * every language, so there are none here.
   */
  asks: { think: '', code: '', table: '', long: '' },
  thoughts:
    'The user asks the demo to think. There is nobody here to think, so a few canned sentences stand in for it. First, say that they are canned. Then show where reasoning is folded away, and why it is not sent back.',
  think: `This is a **canned reply** of the demo. Above it is its *reasoning*, folded: models that think before they answer send it apart, and it is never sent back to them.

1. It streams first, so you see that something happens.
2. Its tokens are billed as part of the completion.
3. It stays out of the next request.
`,
  code: `This is a **canned reply** of the demo: code, as a model would send it.

\`\`\`typescript
/** Adds up what a conversation has cost so far, in US dollars. */
export function total(turns: { costUsd: number | null }[]): number {
  return turns.reduce((sum, turn) => sum + (turn.costUsd ?? 0), 0);
}
\`\`\`

And how to call it:

\`\`\`python
import json, urllib.request

request = urllib.request.Request(
    "https://api.example.com/v1/chat/completions",
    data=json.dumps({"model": "some-model", "messages": []}).encode(),
    headers={"Content-Type": "application/json"},
)
\`\`\`

Each block has a **Copy** button. The highlighting is loaded only when the first block arrives.
`,
  table: `This is a **canned reply** of the demo, with a table. It shows how a turn is billed:

| Part of the bill | What it counts | Where you see it |
| :-- | :-- | --: |
| Prompt | everything that is sent again each turn | under the composer |
| Completion | what the model writes | beside the reply |
| Cached | the part of the prompt the server remembered | beside the reply |
| Reasoning | hidden thinking, billed as completion | beside the reply |

The whole history is sent *every* time, so a long chat costs more per turn than a short one.
`,
  long: `This is a **long canned reply** of the demo: long enough to press *Stop*, and then *Continue*.

## 1. What happens to a message

You write it, Tally counts it, and the whole conversation goes to the endpoint that you chose: your browser calls it directly. No server of ours stands between the two, because there is none.

## 2. While the reply comes

Its words arrive in small pieces. The pieces are gathered, drawn once a frame, and written down as they come, so a closed tab loses next to nothing. You can scroll up while it writes: the view follows the end only while you are at the end.

## 3. When it stops halfway

A dead network, a crash, a closed lid: what has arrived is kept, and marked as interrupted. *Continue* asks the model to go on in the same message; *Regenerate* asks again, and keeps the old version beside the new one.

## 4. What it costs

Before you send, the sum of the next request stands under the composer. An estimate carries the sign ≈; what the server billed does not.

## 5. Where it is kept

In this browser. *Settings → Data* writes everything into one file, in a documented format, and reads it back.

> The end of the canned text. With your own endpoint, a model would have written something useful here.
`,
  usual: `Hello! This is a **canned reply**. The demo answers from the page itself: no key, no network, and no model behind it. It takes the same path through Tally as a real reply, so everything you see works the same with your own endpoint.

**Things to try**

- [x] Send a message
- [ ] Ask for \`code\`, a \`table\`, something \`long\`, or ask it to \`think\`
- [ ] Press *Stop* in the middle, then *Continue*
- [ ] Edit your message: the old version stays, one click away
- [ ] Reload the page: everything is where it was

When you are ready, open **Settings → Endpoints** and add a key. How Tally and endpoints talk to each other is described in the [chat completions reference](https://platform.openai.com/docs/api-reference/chat).
`,
  /** The reply when the demo is asked to continue a text that it did not write. */
  nothingToContinue: ' (The demo can only go on with its own canned words, and these were not its own.)',
});
