import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/server.ts';

startServer(createConnection(ProposedFeatures.all), {
  rulePageHref: (ruleId) => pathToFileURL(join(__dirname, 'rules', `${ruleId}.md`)).href,
});
