/** The part of Trusted Types that this file needs; the DOM's types know none of it. */
interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

/**
 * `url` in the form in which the page's Trusted Types let it name a worker's script; no string may. The policy `name`, which the
 * page's `trusted-types` lists, lets this one address through and no other. A page can make each policy once: keep the result.
 */
export function trustedScriptUrl(name: string, url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies };
  const policy = trustedTypes?.createPolicy(name, {
    createScriptURL(candidate) {
      if (candidate !== url) throw new TypeError(`The policy ${name} lets only ${url} run`);
      return candidate;
    },
  });
  // The constructors take what the policy gives, but their types know strings alone.
  return (policy?.createScriptURL(url) ?? url) as string;
}
