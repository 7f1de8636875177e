interface PageAssets {
  readonly title: string;
  readonly nonce: string;
  /** `webview.cspSource`. */
  readonly cspSource: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  readonly language: string;
  /** The translations as JSON text; absent in English. */
  readonly translations?: string;
}

/** The only things the page may load: its own script by nonce, and the style and the icon font of the extension. */
export const contentSecurityPolicy = ({
  nonce,
  cspSource,
}: Pick<PageAssets, 'nonce' | 'cspSource'>): string =>
  `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${cspSource}; font-src ${cspSource}`;

/** The document of a page: all it shows is drawn by its script. */
export function pageHtml(assets: PageAssets): string {
  const { title, nonce, scriptUri, styleUri, language, translations } = assets;
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(contentSecurityPolicy(assets))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(title)}</title>
<link rel="stylesheet" href="${attribute(styleUri)}">
</head>
<body>
<div id="root"></div>
${translations ? `<script type="application/json" id="l10n" nonce="${nonce}">${inert(translations)}</script>` : ''}
<script nonce="${nonce}" src="${attribute(scriptUri)}"></script>
</body>
</html>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const attribute = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

/** JSON that cannot end the script element it stands in. */
const inert = (json: string) => json.replaceAll('<', '\\u003c');
