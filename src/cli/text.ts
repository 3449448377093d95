export type Cell = string | number | null;

/** Aligned columns with a heading; columns of numbers to the right. Ends with a line break. */
export function table(heading: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [heading, ...rows].map((row) => row.map(shown));
  const columns = heading.map((name, index) => {
    const cells = lines.map((line) => line[index] ?? '');
    const isNumeric = rows.length > 0 && cells.slice(1).every((cell) => /^-?\$?\d[\d.,]*$/.test(cell));
    return { name, width: Math.max(...cells.map(widthOf)), isNumeric };
  });
  const lineOf = (cells: readonly string[]) =>
    columns.map(({ width, isNumeric }, index) => pad(cells[index] ?? '', width, isNumeric)).join('  ');
  return lines.map((line) => `${lineOf(line).trimEnd()}\n`).join('');
}

/** One field a line. Ends with a line break. */
export function fields(entries: readonly (readonly [name: string, value: Cell])[]): string {
  const width = Math.max(...entries.map(([name]) => name.length));
  return entries.map(([name, value]) => `${name.padEnd(width)}  ${shown(value)}\n`).join('');
}

const NARROWEST = 30;

/** A text in lines of at most `width` characters, broken between words; a longer word has a line of its own. */
export function lines(text: string, width: number): string[] {
  const room = Math.max(NARROWEST, width);
  const broken: string[] = [];
  for (const word of shown(text).split(' ')) {
    const line = broken.at(-1);
    if (line === undefined || widthOf(line) + 1 + widthOf(word) > room) broken.push(word);
    else broken.splice(-1, 1, `${line} ${word}`);
  }
  return broken;
}

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value for people. */
  readonly shown: string;
}

/** A line for each bar, the longest `width` characters; what is more than nothing has at least one. */
export function bars(given: readonly Bar[], width: number): string {
  const most = Math.max(...given.map(({ value }) => value));
  const labels = Math.max(...given.map(({ label }) => label.length));
  return given
    .map(({ label, value, shown: text }) => {
      const length = value > 0 ? Math.max(1, Math.round((value / most) * width)) : 0;
      return `${label.padEnd(labels)}  ${'█'.repeat(length)}${length > 0 ? ' ' : ''}${text}\n`;
    })
    .join('');
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Dollars to a nano-dollar, without the `3.5e-8` of small numbers and with cents at least. */
export function usd(amountUsd: number): string {
  return amountUsd.toFixed(9).replace(/(\.\d\d\d*?)0+$/, '$1');
}

/** Names and answers come from others: what would move the cursor or colour the terminal is left out. */
export function printable(text: string): string {
  return text.replace(/[^\P{C}\n\t]/gu, '');
}

function shown(cell: Cell): string {
  if (cell === null || cell === '') return '-';
  return printable(String(cell)).replace(/\s+/g, ' ');
}

function pad(text: string, width: number, toRight: boolean): string {
  const gap = ' '.repeat(width - widthOf(text));
  return toRight ? gap + text : text + gap;
}

function widthOf(text: string): number {
  return [...text].length;
}
