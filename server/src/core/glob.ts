/** Files that a configuration leaves out. */
export interface IgnoredFiles {
  /** The folder that the globs start from, without a slash at the end. */
  readonly folder: string;
  readonly globs: readonly string[];
}

/** True when one of `ignored` names the file at `path`. Paths are absolute and use slashes. */
export function isIgnored(path: string, ignored: readonly IgnoredFiles[]): boolean {
  return ignored.some(({ folder, globs }) => {
    const inside = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
    return inside !== undefined && globs.some((glob) => matchesGlob(inside, glob));
  });
}

/**
 * Matches a path with slashes: `*` and `?` stay inside a segment, `**` is any number of segments. A glob without a slash
 * before its end names files and folders at any depth, one that names a folder takes all below it.
 */
export function matchesGlob(path: string, glob: string): boolean {
  const wanted = glob
    .replace(/^\.?\//, '')
    .replace(/\/$/, '')
    .split('/');
  const segments = path.split('/');
  const anywhere = wanted.length === 1 && !glob.startsWith('/') && !glob.startsWith('./');
  const starts = anywhere ? segments.keys() : [0];
  for (const start of starts) if (matchesSegments(segments.slice(start), wanted)) return true;
  return false;
}

/** True when `wanted` matches the beginning of `segments`. Keeps the positions that can be reached, so time is bounded. */
function matchesSegments(segments: readonly string[], wanted: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const glob of wanted) {
    const next = new Set<number>();
    for (const at of reached) {
      if (glob === '**') for (let to = at; to <= segments.length; to += 1) next.add(to);
      else if (at < segments.length && matchesSegment(segments[at] ?? '', glob)) next.add(at + 1);
    }
    reached = next;
  }
  return reached.size > 0;
}

function matchesSegment(segment: string, glob: string): boolean {
  let reached = new Set([0]);
  for (const character of glob) {
    const next = new Set<number>();
    for (const at of reached) {
      if (character === '*') for (let to = at; to <= segment.length; to += 1) next.add(to);
      else if (at < segment.length && (character === '?' || segment.startsWith(character, at))) {
        next.add(at + (character === '?' ? 1 : character.length));
      }
    }
    reached = next;
  }
  return reached.has(segment.length);
}
