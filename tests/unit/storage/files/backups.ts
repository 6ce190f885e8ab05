import type { Backup, BackupProblem, Following } from '../../../../src/storage/files/backup';
import { openBackup } from '../../../../src/storage/files/restoring/read-archive';
import { checkBackup, type CheckedBackup } from '../../../../src/storage/files/restoring/check-backup';
import { restoreBackup, type Restored } from '../../../../src/storage/files/restoring/restore-backup';
import { saveBackup } from '../../../../src/storage/files/saving/save-backup';
import type { Records } from '../../../../src/storage/keyspace/records';
import type { OrProblem } from '../../../../src/model/result';

/** Everything that a backup of `records` holds. */
export async function backupOf(records: Records, now = 9): Promise<Backup> {
  return JSON.parse(await (await saveBackup(records, now)).text()) as Backup;
}

/** Checks a file of that text. */
export async function check(text: string): Promise<OrProblem<{ checked: CheckedBackup }, BackupProblem>> {
  const opened = await openBackup(new Blob([text]));
  return opened.problem ? opened : checkBackup(opened.source);
}

/** Restores a backup, or the text of a file that holds one. */
export async function restore(records: Records, backup: Backup | string, how?: Following): Promise<Restored> {
  const result = await check(typeof backup === 'string' ? backup : JSON.stringify(backup));
  if (result.problem) throw new Error(JSON.stringify(result.problem));
  return restoreBackup(records, result.checked, how);
}
