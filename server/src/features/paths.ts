/** The folder around `path`, an absolute path with slashes; undefined at the root. */
export function parentOf(path: string): string | undefined {
  const end = path.lastIndexOf('/');
  return end < 0 || path === '' ? undefined : path.slice(0, end);
}

/** The path that `relative` names as seen from `folder`; `..` stops at the root. */
export function joinPath(folder: string, relative: string): string {
  const slashed = relative.replaceAll('\\', '/');
  if (slashed.startsWith('/')) return slashed;
  const segments = folder.split('/');
  for (const segment of slashed.split('/')) {
    if (segment === '..' && segments.length > 1) segments.pop();
    else if (segment !== '' && segment !== '.' && segment !== '..') segments.push(segment);
  }
  return segments.join('/');
}
