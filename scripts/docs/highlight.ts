/** What stands out in code: comments, strings, words of the language, numbers. */
const TOKENS: Readonly<Record<string, RegExp>> = {
  ts: pattern(/\/\/.*/, /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/, [
    'as async await break catch const continue else export for from function if import in instanceof let new null of',
    'return throw true false try type typeof while',
  ]),
  bash: pattern(/(?<=^|\s)#.*/, /'[^']*'|"(?:[^"\\]|\\.)*"/, ['curl do done export for in npm npx']),
  json: pattern(/(?!)/, /"(?:[^"\\]|\\.)*"/, ['true false null']),
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Code as HTML. */
export function highlight(code: string, language: string): string {
  const tokens = TOKENS[language === 'sh' ? 'bash' : language];
  if (tokens === undefined) return escapeHtml(code);
  let html = '';
  let end = 0;
  for (const match of code.matchAll(tokens)) {
    const [kind = '', text = ''] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    html += `${escapeHtml(code.slice(end, match.index))}<span class="${kind}">${escapeHtml(text)}</span>`;
    end = match.index + text.length;
  }
  return html + escapeHtml(code.slice(end));
}

function pattern(comment: RegExp, text: RegExp, words: readonly string[]): RegExp {
  const word = `\\b(?:${words.join(' ').replaceAll(' ', '|')})\\b(?!:)`;
  // Not the parts of an address.
  const number = '(?<![\\w.:/])\\d[\\d_]*(?:\\.\\d+)?(?![\\w.:])';
  return new RegExp(
    `(?<comment>${comment.source})|(?<string>${text.source})|(?<word>${word})|(?<number>${number})`,
    'gm',
  );
}
