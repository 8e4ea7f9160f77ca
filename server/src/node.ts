import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { loadFromBeside } from './features/resolve-config.ts';
import { startServer } from './lsp/server.ts';

// Asked for with each answer, once for each rule.
const RULE_PAGES = pathToFileURL(join(__dirname, 'rules')).href;

startServer(createConnection(ProposedFeatures.all), {
  rulePageHref: (ruleId) => `${RULE_PAGES}/${ruleId}.md`,
  readFile: async (uri) => {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return (await readFile(fileURLToPath(uri), 'utf8')).replace(/^\ufeff/, '');
    } catch {
      // Not there, a directory, not ours to read: in each case there is no text.
      return undefined;
    }
  },
  readRulePage: (ruleId) => readFile(join(__dirname, 'rules', `${ruleId}.md`), 'utf8').catch(() => undefined),
  loadConfigReading: loadFromBeside,
});
