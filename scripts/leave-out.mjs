import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** In a draft `&amp;` stays as it is typed (core/markdown.ts), so the table of all names need not be shipped. */
const withoutEntityNames = {
  name: 'without-entity-names',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^decode-named-character-reference$/ }, ({ path }) => ({ path, namespace: 'stub' }));
    onLoad({ filter: /.*/, namespace: 'stub' }, () => ({
      contents: 'export const decodeNamedCharacterReference = () => false;',
    }));
  },
};

/** The Markdown parser knows a construct that core/markdown.ts disables by its name, and never asks it for more. */
const withoutUnusedConstructs = {
  name: 'without-unused-constructs',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]micromark-core-commonmark[\\/]lib[\\/].*\.js$/ }, async ({ path }) => {
      const construct = basename(path, '.js').replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
      if (!(await disabledConstructs()).includes(construct)) return undefined;
      return { contents: `export const ${construct} = { name: '${construct}' };` };
    });
  },
};

async function disabledConstructs() {
  const source = await readFile('server/src/core/markdown.ts', 'utf8');
  return Array.from(/const UNUSED = \[([^\]]+)\]/.exec(source)[1].matchAll(/'(\w+)'/g), ([, name]) => name);
}

const FOR_TESTS_AND_EDITORS = ['$schema', 'wrong', 'right'];

/** What is shorter than this, in UTF-16 units as JSON, is not worth a name. */
const SHORTEST_SHARED = 6;

/** Of the data only what is read at run time, and what `extend` makes of it; what stands in several places is written once. */
export const dataAlone = (extend = (value) => value) => ({
  name: 'data-alone',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/](?:terms|profiles)[\\/].*\.json$/ }, async ({ path }) => {
      const data = JSON.parse(await readFile(path, 'utf8'), (key, value) =>
        FOR_TESTS_AND_EDITORS.includes(key) ? undefined : extend(value),
      );
      const counts = new Map();
      const isShared = (text) => counts.get(text) > 1 && text.length >= SHORTEST_SHARED;
      JSON.stringify(data, (_, value) => {
        const text = JSON.stringify(value);
        counts.set(text, (counts.get(text) ?? 0) + 1);
        return isShared(text) ? null : value;
      });
      const shared = Array.from(counts.keys()).filter(isShared);
      const written = JSON.stringify(data, (_, value) => {
        const index = shared.indexOf(JSON.stringify(value));
        return index < 0 ? value : `<shared${index}>`;
      });
      const constants = shared.map((text, index) => `const shared${index} = ${text};`);
      return { contents: `${constants.join('\n')}\nexport default ${written.replace(/"<(shared\d+)>"/g, '$1')};` };
    });
    onLoad({ filter: /[\\/]package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
});

/** What is imported when it is needed is no part of the program that needs it, but a bundle beside it: x.ts in x.js. */
const ownBundles = {
  name: 'own-bundles',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path, '.ts')}.js`, external: true } : undefined,
    );
  },
};

/**
 * Nearly all drafts are headings and paragraphs, and are read without the Markdown parser. It is a bundle of its own, run
 * when core/markdown.ts is first called; `from` is how a program gets at it, at once, for parsing does not wait.
 */
export const markdownOnDemand = (from) => ({
  name: 'markdown-on-demand',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]core[\\/]markdown\.ts$/ }, () => ({
      contents: `export const parseMarkdown = (text) => ${from}.parseMarkdown(text);`,
    }));
  },
});

export const leaveOut = [withoutEntityNames, withoutUnusedConstructs, dataAlone(), ownBundles];
