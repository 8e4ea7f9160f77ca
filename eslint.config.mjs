import tseslint from 'typescript-eslint';

const noPlatform = [
  'node:*',
  'vscode',
  'vscode-*',
  'vscode-languageserver',
  'vscode-languageserver/*',
  'vscode-languageclient/*',
];
const restrict = (group, message) => ({ 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] });

export default tseslint.config(
  { ignores: ['dist', 'out', '.vscode-test', '**/*.{cjs,mjs}'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          'server/tsconfig.core.json',
          'server/tsconfig.json',
          'client/tsconfig.json',
          'client/tsconfig.node.json',
          'client/webview/tsconfig.json',
          'test/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', 400],
      'max-params': ['error', 3],
    },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "ObjectExpression > Property[kind='get']",
          message: 'Write a class: each literal with getters gets a shape of its own, which keeps them alive for long.',
        },
      ],
    },
  },
  {
    files: ['server/src/{core,rules,features,docx}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: restrict(
      [...noPlatform, '**/lsp/**', '**/cli/**', '**/client/**'],
      'The core does no IO and knows no editor.',
    ),
  },
  {
    files: ['server/src/core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: restrict(
      [...noPlatform, '**/lsp/**', '**/cli/**', '**/client/**', '**/rules/**', '**/features/**', '**/docx/**'],
      'The core depends on nothing above it.',
    ),
  },
  {
    files: ['server/src/cli/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: restrict(
      ['vscode', 'vscode-*', 'vscode-languageserver*', '**/lsp/**', '**/client/**'],
      'Only lsp/ knows LSP.',
    ),
  },
  {
    files: ['server/src/lsp/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: restrict(
      ['node:*', 'vscode', 'vscode-languageclient*', '**/client/**', '**/cli/**'],
      'Only the entries know the platform.',
    ),
  },
  {
    files: ['client/src/**/*.ts'],
    ignores: ['**/*.test.ts', 'client/src/node.ts', 'client/src/server-process.ts'],
    rules: restrict(['node:*', '**/server/src/core/parse-draft*'], 'The client is thin and runs in a browser too.'),
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      'max-params': ['error', 4],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
          ],
        },
      ],
    },
  },
);
