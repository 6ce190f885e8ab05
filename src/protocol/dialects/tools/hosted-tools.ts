import { hostedTools, type HostedTool } from '../../../model/request/hosted-tools';
import { isObject, type JsonObject } from '../../../model/json';

/** How an interface offers the tools that its servers run themselves, in the list of a request's tools. */
export type WireTools = Readonly<Partial<Record<HostedTool, JsonObject>>>;

/** Those that an interface can offer, in the order in which they are shown. */
export function offeredBy(wire: WireTools): readonly HostedTool[] {
  return hostedTools.filter((name) => name in wire);
}

/** The `tools` of a request: the person's `own`, and those of `hosted` that are not among them. Empty: none are sent. */
export function toolsField(own: unknown, hosted: readonly HostedTool[], wire: WireTools): JsonObject {
  if (own !== undefined && !Array.isArray(own)) return { tools: own };
  const tools: unknown[] = own ?? [];
  const known = hosted.flatMap((name): JsonObject[] => (wire[name] ? [wire[name]] : []));
  const offered = known.filter((one) => !tools.some((tool) => isLike(tool, one)));
  return own === undefined && offered.length === 0 ? {} : { tools: [...tools, ...offered] };
}

/** The tools of a request: those that are offered here just so, and `own` for all others. */
export function readTools(tools: readonly unknown[], wire: WireTools): { hosted: HostedTool[]; own: unknown[] } {
  const nameOf = (tool: unknown): HostedTool | undefined =>
    offeredBy(wire).find((name) => JSON.stringify(wire[name]) === JSON.stringify(tool));
  return { hosted: tools.flatMap((tool) => nameOf(tool) ?? []), own: tools.filter((tool) => !nameOf(tool)) };
}

/** Whether `tool` is another form of `offered`: of the same name or type (Anthropic, OpenAI), or field (Google). */
function isLike(tool: unknown, offered: JsonObject): boolean {
  if (!isObject(tool)) return false;
  const told = ['name', 'type'].find((field) => field in offered);
  return told === undefined ? Object.keys(offered).some((field) => field in tool) : tool[told] === offered[told];
}
