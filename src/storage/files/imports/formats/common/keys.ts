/** How many API keys and access codes stand in the settings of another app, at any depth. They are only counted. */
export function keysIn(settings: unknown): number {
  let count = 0;
  const waiting: unknown[] = [settings];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'object' && next !== null)
      for (const [name, value] of Object.entries(next) as [string, unknown][])
        if (typeof value === 'object' && value !== null) waiting.push(value);
        else if (/(?:key|secret|token|accesscode|password)$/i.test(name) && typeof value === 'string' && value !== '')
          count++;
  }
  return count;
}
