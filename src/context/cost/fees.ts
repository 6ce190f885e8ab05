import type { HostedTool } from '../../model/request/hosted-tools';
import type { HostedUse, Usage } from '../../model/usage/usage';
import { providerOf } from '../models/providers';

/** What a vendor asks for a use of a tool that it runs itself. */
interface Fee {
  /** US dollars. */
  usd: number;
  /** However often it is used, a request pays once. */
  isOnce?: true;
  /** Some uses are free, and only the vendor knows how many are left: the fee is the most that a use costs. */
  isMost?: true;
}

type Fees = Partial<Record<HostedUse, Fee>>;

/**
 * As of 2026-08-27: developers.openai.com/api/docs/pricing, platform.claude.com/docs/en/about-claude/pricing,
 * ai.google.dev/gemini-api/docs/pricing. Pictures are billed by the tokens of their own model, which are not told.
 */
function feesFor(provider: string | null, model: string): Fees {
  switch (provider) {
    case 'openai':
      return {
        // These find pages with the older tool, whose price has their text in it.
        webSearches: { usd: /^gpt-4o.*-search-preview/.test(model) ? 0.025 : 0.01 },
        fileSearches: { usd: 0.0025 },
        codeSessions: { usd: 0.03 },
      };
    case 'anthropic':
      return { webSearches: { usd: 0.01 } };
    case 'google':
      return {
        webSearches: /gemini-[12]\b/.test(model)
          ? { usd: 0.035, isOnce: true, isMost: true }
          : { usd: 0.014, isMost: true },
      };
    default:
      return {};
  }
}

/** What a use of each tool is counted as. Fetching pages is free, and so are tools that are not named. */
const useOf: Partial<Record<HostedTool, HostedUse>> = {
  'web-search': 'webSearches',
  'code-interpreter': 'codeSessions',
  'image-generation': 'pictures',
};

/** What one use of each of `tools` costs at the host of `baseUrl`, in US dollars: how often they are used, the model decides. */
export function feesBefore(tools: readonly HostedTool[], baseUrl: string, model: string): number {
  const fees = feesFor(providerOf(baseUrl), model);
  const used = tools.flatMap((tool) => useOf[tool] ?? []);
  return used.reduce((sum, use) => sum + (fees[use]?.usd ?? 0), 0);
}

const uses: readonly HostedUse[] = ['webSearches', 'fileSearches', 'codeSessions', 'pictures'];

/**
 * `usage` with what the server's own tools cost at the host of `baseUrl`, and how many of their uses have no certain
 * price. A cost that the server itself reports has them in it.
 */
export function withFees(usage: Usage, baseUrl: string, model: string): Usage {
  if (usage.costUsd !== null) return usage;
  const fees = feesFor(providerOf(baseUrl), model);
  let feesUsd = 0;
  let unpricedUses = 0;
  for (const use of uses) {
    const many = usage[use] ?? 0;
    const fee = fees[use];
    feesUsd += (fee?.usd ?? 0) * (fee?.isOnce ? Math.min(many, 1) : many);
    if (!fee || fee.isMost) unpricedUses += many;
  }
  return { ...usage, ...(feesUsd > 0 && { feesUsd }), ...(unpricedUses > 0 && { unpricedUses }) };
}
