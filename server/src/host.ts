import type { ConfigReading } from './features/resolve-config.ts';

/** What the server needs to know of the place it runs in. */
export interface Host {
  /** Address of the page that explains a rule; undefined where there is none to open. */
  rulePageHref(ruleId: string): string | undefined;
  /** Text of that page; undefined where it cannot be read. */
  readRulePage(ruleId: string): Promise<string | undefined>;
  /** Text of the file at an address, without byte order mark; undefined where it cannot be read. */
  readFile(uri: string): Promise<string | undefined>;
  /** Loads what reads configurations: a bundle of its own, which a program needs for the first that it meets. */
  loadConfigReading(): Promise<ConfigReading>;
}
