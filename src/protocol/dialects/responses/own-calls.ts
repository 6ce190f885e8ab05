/** Whether an item of `type` calls a tool of the request, which would have to answer. All others the server runs itself. */
export function isOwnCall(type: unknown): boolean {
  return ownCalls.test(String(type));
}

const ownCalls = /^(?:function|custom_tool|computer|local_shell|shell|apply_patch|tool_search)_call$/;
