import { joinPath, parentOf } from './paths.ts';

/** The file in which an office says how its drafts are checked; it holds for its folder and all below. */
export const CONFIG_FILE = '.report-draft.yaml';

/** Where the configuration of what lies in `folder`, an absolute path with slashes, may be, the nearest first. */
export function configPaths(folder: string): readonly string[] {
  const paths: string[] = [];
  for (let at: string | undefined = folder; at !== undefined; at = parentOf(at)) paths.push(joinPath(at, CONFIG_FILE));
  return paths;
}
