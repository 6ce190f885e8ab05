import type { Message, ReplyMessage } from '../../model/chat/message';
import type { MediaPart } from '../../model/chat/parts';
import type { Price } from '../../model/endpoint/model-facts';
import { shortHash, type MediaCost } from '../../model/usage/carried-media';
import type { Billed } from '../../model/usage/usage';
import { mediaTokens, type MediaCounting } from '../tokens/media-tokens';
import { promptCost } from './price';

/** `reply` with what its newest request carried beside the words, and what a token of that prompt was billed. */
export function withCarried(
  reply: ReplyMessage,
  messages: readonly { media?: readonly MediaPart[] }[],
  billed: Billed,
  price: Price | null,
): ReplyMessage {
  const hashes = messages.flatMap(({ media = [] }) =>
    media.flatMap(({ source }) => (source.kind === 'blob' ? [shortHash(source.hash)] : [])),
  );
  if (hashes.length === 0) return reply;
  const { promptTokens, cachedTokens, cacheWriteTokens = 0 } = billed;
  const costUsd = promptCost(promptTokens, price, { cachedTokens, cacheWriteTokens });
  const usdPerToken = costUsd === null || promptTokens === 0 ? null : costUsd / promptTokens;
  return { ...reply, reply: { ...reply.reply, carried: [...(reply.reply.carried ?? []), { hashes, usdPerToken }] } };
}

/**
 * What `part` took of the requests for `replies`, all those of a chat: an estimate, because a bill has only sums.
 * `learnt`: what the bills of a model have taught of pictures, files and sound.
 */
export function mediaCost(part: MediaPart, replies: readonly Message[], learnt?: MediaCounting): MediaCost {
  const cost: MediaCost = { requests: 0, tokens: 0, costUsd: 0 };
  const { source } = part;
  if (source.kind !== 'blob') return cost;
  const hash = shortHash(source.hash);
  for (const { reply } of replies) {
    const model = reply?.model ?? '';
    for (const { hashes, usdPerToken } of reply?.carried ?? []) {
      const times = hashes.filter((one) => one === hash).length;
      if (times === 0) continue;
      const tokens = times * mediaTokens([part], model === learnt?.model ? learnt : { model, learnt: [] });
      cost.requests += 1;
      cost.tokens += tokens;
      cost.costUsd = cost.costUsd === null || usdPerToken === null ? null : cost.costUsd + tokens * usdPerToken;
    }
  }
  return cost;
}
