import type { Endpoint } from '../../model/endpoint/endpoint';
import { defaultSettings, type SettingValues } from '../../model/settings';
import { isEndpoint, settingChecks } from '../checks/configuration-shapes';
import { keyOf, rangeOf } from '../keyspace/key-map';
import type { Change, Key } from '../keyspace/records';
import { updateOf, type SoundRecords } from './sound-records';

/** Endpoints and settings: what a page load reads before it knows whether it shows conversations. */
export class Configuration {
  constructor(private readonly records: SoundRecords) {}

  loadEndpoints(): Promise<Endpoint[]> {
    return this.records.range(rangeOf.endpoints, isEndpoint);
  }

  /** Stores an endpoint and whatever changes with it, in one transaction. */
  async putEndpoint(endpoint: Endpoint, also: readonly Change[] = []): Promise<void> {
    await this.records.write([{ put: keyOf.endpoint(endpoint.id), value: endpoint }, ...also]);
  }

  changeEndpoint(id: string, change: (old: Endpoint) => Endpoint): Promise<Endpoint | null> {
    return this.records.update(updateOf(keyOf.endpoint(id), isEndpoint, change), isEndpoint);
  }

  /**
   * Deletes an endpoint with its key on disk, what was entered for its models and what was learnt of them. Chats that
   * used it keep its id, and ask for another.
   */
  async deleteEndpoint(id: string): Promise<void> {
    await this.records.write([
      { delete: keyOf.endpoint(id) },
      { delete: keyOf.secret(id) },
      { deleteRange: rangeOf.overrides(id) },
      { deleteRange: rangeOf.calibrations(id) },
      { update: keyOf.setting('defaultEndpointId'), change: (old) => (old === id ? null : old) },
    ]);
  }

  async loadSettings(): Promise<SettingValues> {
    return { ...defaultSettings, ...(await this.loadChangedSettings()) };
  }

  /** The settings that the person has set. */
  async loadChangedSettings(): Promise<Partial<SettingValues>> {
    const isSetting = (value: unknown, [, name]: Key): value is unknown =>
      typeof name === 'string' &&
      Object.hasOwn(settingChecks, name) &&
      settingChecks[name as keyof SettingValues](value);
    const found = await this.records.find(rangeOf.settings, isSetting);
    return Object.fromEntries(found.map(({ key, value }) => [key[1], value])) as Partial<SettingValues>;
  }

  /** Writes only what is changed, so that another tab's other settings stay. */
  async changeSettings(changes: Partial<SettingValues>): Promise<void> {
    await this.records.write(changesOfSettings(changes));
  }
}

/** Settings that are changed by a write of others. */
export function changesOfSettings(changes: Partial<SettingValues>): Change[] {
  return Object.entries(changes).map(([name, value]) => ({ put: keyOf.setting(name), value }));
}
