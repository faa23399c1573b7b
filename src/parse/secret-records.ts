/**
 * Settings that are written as records of a name and a value: the environment of a container in Kubernetes or ECS, the headers
 * of a request that was saved, the settings of an application in Azure.
 */

const FILES = /\.(?:ya?ml|json|tf|tfvars|bicep)$/i;
const NAME = String.raw`(?:^|[\s{,-])["']?(?:name|key)["']?\s{0,4}[:=]\s{0,4}["']?([A-Za-z_][\w.-]{1,80})["']?`;
const VALUE = String.raw`["']?value["']?\s{0,4}[:=]\s{0,4}(?:"([^"\n]{1,300})"|'([^'\n]{1,300})'|([^\s"'#,{}[\]$&*!|>][^\s"'#,{}[\]]{0,300}))`;
const ON_A_LINE = new RegExp(String.raw`${NAME}\s{0,8},\s{0,8}${VALUE}`, 'g');
const NAMED = new RegExp(String.raw`${NAME}\s{0,8},?\s{0,8}$`);
const VALUED = new RegExp(String.raw`^\s*${VALUE}`);
/** What stands before a token in a header. */
const SCHEME = /^(?:Token|Bearer|Basic)\s+/;
const HEADER = /^(?:proxy-)?authorization$/i;

interface SettingRecord {
  readonly name: string;
  readonly value: string;
  /** It is a request's header that says who asks. */
  readonly header: boolean;
}

/** Whether files of that name hold such records. */
export const holdsRecords = (path: string): boolean => FILES.test(path);

/** Those that a line holds, or the one that it names and the line below it gives a value. Both lines are bounded. */
export function recordsAt(here: string, next: () => string): readonly SettingRecord[] {
  const whole = [...here.matchAll(ON_A_LINE)].map(([, name, ...values]) => record(name, values));
  if (whole.length > 0) return whole;
  const name = NAMED.exec(here)?.[1];
  const values = name === undefined ? undefined : VALUED.exec(next())?.slice(1);
  return values ? [record(name, values)] : [];
}

function record(name: string | undefined, values: readonly (string | undefined)[]): SettingRecord {
  const value = values.find((one) => one !== undefined) ?? '';
  return { name: name ?? '', value: value.replace(SCHEME, ''), header: HEADER.test(name ?? '') };
}
