import { slotOf, type Extra, type SecretExtras } from '../../../model/endpoint/extras';
import { ApiError } from '../../../model/failure';
import { checkExtras, checkSecret } from '../../../protocol/endpoint/extras';

/** An extra as it is typed. */
export interface ExtraRow {
  place: Extra['place'];
  name: string;
  value: string;
  /** Null until the person says: then the name decides. */
  isSecret: boolean | null;
}

/**
 * Names of what is mostly a secret: words that a name contains, and short ones that it ends in, such as `code` (Azure
 * Functions), `sig` (a shared access signature) and `X-Pat` (a personal access token).
 */
const secretNames =
  /key|token|secret|auth|passw|passphrase|pwd|credential|cookie|signature|session|jwt|bearer|hmac|(?:^|[-_.])(?:code|sig|sas|pat|pass|pin|otp)$/i;

/** The endpoint's own headers and query parameters, as they are typed in its form. */
export class ExtraRows {
  list = $state<ExtraRow[]>([]);

  /** `kept`: the slots of secrets that stay as they are where nothing is typed. */
  constructor(
    rows: readonly ExtraRow[],
    private readonly kept: () => readonly string[],
  ) {
    this.list = [...rows];
  }

  add(place: Extra['place']): void {
    this.list.push({ place, name: '', value: '', isSecret: null });
  }

  remove(row: ExtraRow): void {
    this.list = this.list.filter((one) => one !== row);
  }

  /** Takes out the rows with secrets. Returns whether there were any. */
  clearSecrets(): boolean {
    const rest = this.list.filter((row) => !this.isSecret(row));
    const had = rest.length < this.list.length;
    this.list = rest;
    return had;
  }

  isSecret({ name, isSecret }: ExtraRow): boolean {
    return isSecret ?? secretNames.test(name);
  }

  /** Whether the value of a row is kept, and can be left blank. */
  isKept(row: ExtraRow): boolean {
    return this.isSecret(row) && this.kept().includes(slotOf({ place: row.place, name: row.name.trim() }));
  }

  /** The extras as an endpoint has them. Throws `ApiError` where one cannot be sent. */
  read(): Extra[] {
    const typed = this.list.map((row): Extra => {
      const { place, name, value } = row;
      return this.isSecret(row) ? { place, name } : { place, name, value };
    });
    const checked = checkExtras(typed);
    if (checked.failure) throw new ApiError(checked.failure);
    // A kept secret that is to be one no longer cannot be shown: it is typed again, and not replaced by nothing.
    const blank = checked.extras.find((extra) => extra.value === '' && this.kept().includes(slotOf(extra)));
    if (blank) throw new ApiError({ kind: 'invalid-extra', name: blank.name, problem: 'no-value' });
    return checked.extras;
  }

  /** The secrets that were typed. Throws `ApiError` where one cannot be sent, or is neither typed nor kept. */
  readSecrets(): SecretExtras {
    const secrets: Record<string, string> = {};
    for (const row of this.list) {
      if (!this.isSecret(row) || (row.value.trim() === '' && this.isKept(row))) continue;
      const extra = { place: row.place, name: row.name.trim() };
      const checked = checkSecret(extra, row.value);
      if (checked.failure) throw new ApiError(checked.failure);
      secrets[slotOf(extra)] = checked.value;
    }
    return secrets;
  }
}

/** The rows of an endpoint that is to be changed: without its secrets, which are not shown. */
export function rowsOf(extras: readonly Extra[]): ExtraRow[] {
  return extras.map(({ place, name, value }) => ({ place, name, value: value ?? '', isSecret: value === undefined }));
}
