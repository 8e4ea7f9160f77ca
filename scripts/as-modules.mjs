import { readFile } from 'node:fs/promises';

/**
 * An esbuild plugin that gives back to the libraries of the protocol the form of modules. They are published as CommonJS,
 * of which nothing can be left out; of modules only what is used is bundled: two thirds of them are not.
 */
export const asModules = {
  name: 'as-modules',
  setup({ onLoad }) {
    const filter = /[\\/]vscode-(?:jsonrpc|languageserver|languageclient)[\w-]*[\\/]lib[\\/].*\.js$/;
    onLoad({ filter }, async ({ path }) => ({ contents: toModule(await readFile(path, 'utf8'), path) }));
  },
};

/**
 * Takes back what the TypeScript compiler has made of a module. It writes each statement at the start of a line and always
 * in the same words; whatever else is exported or required stops the build.
 */
export function toModule(source, path) {
  const module = source
    .replace(/^"use strict";$/m, '')
    .replace(/^var __\w+ = \(this && this\.__\w+\) \|\|[^]*?^\}.*;$/gm, '')
    .replace(/^Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);$/m, '')
    .replace(/^(?:exports\.\w+ = )+void 0;$/gm, '')
    .replace(/^__exportStar\(require\((".+")\), exports\);$/gm, 'export * from $1;')
    .replace(/^(?:const|var) (\w+_1) = (?:__importDefault\()?require\((".+?")\)\)?;$/gm, 'import * as $1 from $2;')
    .replace(/^const (\w+) = __importStar\(require\((".+?")\)\);$/gm, 'import * as $1 from $2;')
    .replace(/^const (\w+) = require\((".+?")\);$/gm, 'import $1 from $2;');
  const origins = new Map(
    Array.from(module.matchAll(/^import \* as (\w+) from (".+");$/gm), ([, name, from]) => [name, from]),
  );
  const exported = module
    .replace(
      /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);$/gm,
      (_, name, origin, member) => `export { ${member} as ${name} } from ${origins.get(origin)};`,
    )
    .replace(/^exports\.default = /gm, 'export default ')
    .replace(/^exports\.(\w+) = \1;$/gm, 'export { $1 };')
    .replace(/^exports\.(\w+) = /gm, 'export const $1 = ');
  const plain = withPureNamespaces(exported).replace(/\bexports\.(?=\w+\b(?! =))/g, '');
  if (/\bexports\b|\brequire\(|\b__(?:import|export)\w+\(/.test(plain.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')))
    throw new Error(`${path} is not as the TypeScript compiler writes it`);
  return plain;
}

/** A namespace that is opened once becomes a value: one that nobody uses can then be left out. */
function withPureNamespaces(module) {
  const openings = Array.from(module.matchAll(/^\(function \((\w+)\) \{$/gm), ([, name]) => name);
  const isOpenedOnce = (name) => openings.indexOf(name) === openings.lastIndexOf(name);
  const namespace =
    /^(export )?var (\w+);\n\(function \(\2\) \{\n([^]*?)^\}\)\(\2 \|\| \((exports\.\2 = )?\2 = \{\}\)\);$/gm;
  return module
    .replace(namespace, (all, marked, name, body, assigned) => {
      const keyword = marked || assigned ? 'export ' : '';
      return isOpenedOnce(name)
        ? `${keyword}const ${name} = /* @__PURE__ */ (function (${name}) {\n${body}return ${name};\n})({});`
        : `${keyword}${all.replace(/^export /, '')}`;
    })
    .replace(/(\|\| \()exports\.\w+ = /g, '$1');
}
