/** What the server needs to know of the place it runs in. */
export interface Host {
  /** Address of the page that explains a rule; undefined where there is none to open. */
  rulePageHref(ruleId: string): string | undefined;
}
