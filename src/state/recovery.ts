import { countBy } from '../context/count-by';
import { planRequest } from '../context/plan';
import { costOf } from '../context/price';
import { countRequest } from '../context/request-count';
import { hasContent, type Message } from '../model/message';
import { branch } from '../model/tree';
import { addToTotals } from '../model/usage';
import type { App } from './app.svelte';

/**
 * Adds to a conversation's totals what a reply was billed whose tab went away before its end: by our own count, as nobody heard
 * what the server said. The conversations must have been loaded.
 */
export async function billRecovered(app: App, messages: readonly Message[]): Promise<void> {
  for (const message of messages.filter(hasContent)) {
    const conversation = app.conversations.byId(message.conversationId);
    const endpoint = app.endpoints.byId(message.reply?.endpointId ?? null);
    if (!conversation || !endpoint || !message.reply) continue;
    const facts = await app.models.factsOf(endpoint, message.reply.model);
    const counting = { by: countBy(facts), facts };
    const { counter, library } = app.services;
    const tree = new Map((await library.loadMessages(conversation.id)).map((one) => [one.id, one]));
    const history = branch(tree, message.parentId);
    const request = planRequest({ systemPrompt: conversation.systemPrompt.text, history, draft: null });
    const { prompt } = await countRequest(request, counting, counter);
    const [reply] = await counter.count([message.reply.reasoning + message.text], counting.by);
    const tokens = { promptTokens: prompt.tokens, completionTokens: reply?.tokens ?? 0, cachedTokens: 0 };
    const costUsd = costOf({ ...tokens, costUsd: null }, facts.price);
    await app.conversations.change(conversation.id, (one) => ({
      ...one,
      totals: addToTotals(one.totals, { ...tokens, costUsd, exact: false }),
    }));
    const bill = (one: Message): Message =>
      one.reply ? { ...one, reply: { ...one.reply, costUsd, estimate: { ...tokens, exact: false } } } : one;
    await app.saving.attempt(() => library.changeMessages(conversation.id, [message.id], bill));
  }
}
