import { lint } from '../core/lint.ts';
import { formatOrdinal } from '../core/ordinal.ts';
import { parseDraft } from '../core/parse-draft.ts';
import type { Profile } from '../core/profile.ts';
import { outlineOf } from '../features/outline.ts';
import { standardOptions } from '../features/standard-options.ts';

/**
 * Checks a page for nothing, so that the code is compiled by the time the first draft comes: between the start of the
 * server and that an editor has other things to do.
 */
export function warmUp(): void {
  const draft = parseDraft(sampleOf(standardOptions.profiles));
  // A rule that crashes here is told of when it crashes over a draft.
  outlineOf(draft, lint(draft, { ...standardOptions, onCrash: () => undefined }));
}

/** The headings and skeletons of all report types one below the other: something of everything that a draft has. */
function sampleOf(profiles: readonly Profile[]): string {
  const sections = profiles.flatMap((profile) => profile.sections);
  const pages = sections.map(({ heading, skeleton }, index) => [
    `## ${formatOrdinal('han', index + 1)}${heading}`,
    ...skeleton,
  ]);
  return pages.flat().join('\n\n');
}
