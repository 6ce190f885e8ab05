import { partsOf } from '../context/parts';
import { fit, termsOf } from '../context/plan';
import { prepare } from '../context/prepare';
import { summaryInForce } from '../context/summary';
import { hasContent, type Message } from '../model/message';
import { branch } from '../model/tree';
import { continueInstructionFor } from '../protocol/chat-completions';
import type { Recovered } from '../storage/journal';
import type { App } from './app.svelte';
import { book, countedBill, withBill } from './billing';
import { countingFor } from './counting';

/**
 * Books what replies were billed whose tab went away before their end: by our own count, as nobody heard what the server said. The
 * conversations must have been loaded.
 */
export async function billRecovered(app: App, recovered: readonly Recovered[]): Promise<void> {
  for (const one of recovered) if (hasContent(one.message)) await billOne(app, one);
}

async function billOne(app: App, { before, message: { id, conversationId, ...now } }: Recovered): Promise<void> {
  const conversation = app.conversations.byId(conversationId);
  const endpoint = app.endpoints.byId(now.reply?.endpointId ?? null);
  if (!conversation || !endpoint || !now.reply) return;
  const { model, answeredBy, status } = now.reply;
  const { counter, library } = app.services;
  const facts = await app.models.factsOf(endpoint, model);

  const tree = new Map((await library.loadMessages(conversationId)).map((one) => [one.id, one]));
  const path = branch(tree, now.parentId);
  const counting = await countingFor(app, endpoint.id, { model, parameters: conversation.parameters }, facts);
  const { parameters, systemPrompt, strategy = app.settings.values.strategy } = conversation;
  const isContinued = before.text !== '';
  const history = isContinued ? [...path, before] : path;
  const parts = partsOf({ systemPrompt, history, summary: summaryInForce(path, tree.values()), isContinued });
  const instruction = isContinued ? continueInstructionFor(endpoint) : null;
  // Of the reply itself only what this request brought: the rest was billed before.
  const came = now.text.slice(before.text.length) + now.reply.reasoning.slice(before.reply?.reasoning.length ?? 0);
  const [completion, draft] = await counter.count([came, instruction ?? ''], counting.by);
  const terms = termsOf(facts, { maxTokens: parameters.maxTokens, strategy });
  const { prompt } = fit(await prepare(parts, counting, counter), instruction === null ? null : (draft ?? null), terms);

  const billed = countedBill(prompt.tokens, completion?.tokens ?? 0, facts.price);
  const bill = (one: Message): Message => (one.reply ? withBill({ ...one, reply: one.reply }, billed) : one);
  const purpose = now.summary ? 'summary' : 'reply';
  const request = { conversationId, endpointId: endpoint.id, model, answeredBy, purpose, outcome: status } as const;
  await book(app, request, billed, async (also) => {
    const write = () => library.changeMessages(conversationId, [id], bill, also).then(() => true);
    return (await app.saving.attempt(write)) ?? false;
  });
}
