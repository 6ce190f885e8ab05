import type { Settings } from '../base/settings.svelte';

/** How many commands are remembered. */
const most = 20;

/** Notes that `id` of the list of commands was used last. */
export async function noteUse(settings: Pick<Settings, 'values' | 'change'>, id: string): Promise<void> {
  const others = (settings.values.recentCommands ?? []).filter((one) => one !== id);
  await settings.change({ recentCommands: [id, ...others].slice(0, most) });
}
