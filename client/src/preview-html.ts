import { env, Uri, type Webview } from 'vscode';

/** The frame of the outline preview: everything in it is made by its script, which is the only one that may run. */
export function previewHtml(webview: Webview, extension: Uri): string {
  const nonce = crypto.randomUUID();
  const resource = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(previewRoot(extension), name)).toString();
  return `<!doctype html>
<html lang="${env.language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
    <link rel="stylesheet" href="${resource('outline.css')}">
  </head>
  <body>
    <script nonce="${nonce}" src="${resource('outline.js')}"></script>
  </body>
</html>`;
}

/** The only folder from which the preview may load. */
export function previewRoot(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist', 'webview');
}
