import { defaultSettings, type SettingValues } from '../../model/settings';
import type { Change } from '../../storage/keyspace/records';
import { changesOfSettings, type Configuration } from '../../storage/library/configuration';
import type { StorageStatus } from './storage-status.svelte';

/** The person's choices for the whole app. */
export class Settings {
  values = $state.raw<SettingValues>(defaultSettings);

  constructor(
    private readonly configuration: Configuration,
    private readonly storageStatus: StorageStatus,
  ) {
    storageStatus.whenEmptied(() => this.change(changedOf(this.values)));
  }

  async load(): Promise<void> {
    const { values } = this;
    const stored = await this.storageStatus.read(() => this.configuration.loadSettings());
    if (!stored) return;
    // A change that was made meanwhile may not be in what was read.
    if (values === this.values) this.values = stored;
    else await this.load();
  }

  async change(change: Partial<SettingValues>): Promise<void> {
    this.values = { ...this.values, ...change };
    await this.storageStatus.attempt(() => this.configuration.changeSettings(change));
  }

  /** Changes settings as part of a larger write: `write` stores the change it is given together with others. */
  changeWith<Result>(
    change: Partial<SettingValues>,
    write: (changes: readonly Change[]) => Promise<Result>,
  ): Promise<Result> {
    this.values = { ...this.values, ...change };
    return write(changesOfSettings(change));
  }
}

/** The settings that differ from their defaults. */
function changedOf(values: SettingValues): Partial<SettingValues> {
  const isChanged = ([name, value]: [string, unknown]): boolean =>
    defaultSettings[name as keyof SettingValues] !== value;
  return Object.fromEntries(Object.entries(values).filter(isChanged));
}
