/** A document as an office would write it, before it is saved in one format or another. */
export interface Paper {
  /** File name, or the title of a page of the portal. */
  name: string;
  parts: Part[];
}

export type Part =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; rows: string[][] }
  /** A line that is a link; files of the same case are linked by their names. */
  | { kind: 'link'; text: string; href: string }
  | { kind: 'form'; labels: string[] }
  | { kind: 'image'; alt: string }
  /** A new page or sheet. */
  | { kind: 'break' };

/**
 * Reads the notation of the cases: `# ` and `## ` head, `a | b | c` is a row, `[words](address)` a link, `{{label, label}}` a
 * form with these fields, `((words))` a picture, `---` a new page; every other line is a paragraph.
 */
export function paper(name: string, text: string): Paper {
  const parts: Part[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const last = parts.at(-1);
    if (line === '') continue;
    const heading = /^(#{1,2}) (.+)$/.exec(line);
    const link = /^\[(.+?)\]\((.+)\)$/.exec(line);
    if (heading !== null) parts.push({ kind: 'heading', level: heading[1] === '#' ? 1 : 2, text: heading[2] ?? '' });
    else if (link !== null) parts.push({ kind: 'link', text: link[1] ?? '', href: link[2] ?? '' });
    else if (/^\{\{.*\}\}$/.test(line)) parts.push({ kind: 'form', labels: line.slice(2, -2).split(',').map((label) => label.trim()) });
    else if (/^\(\(.*\)\)$/.test(line)) parts.push({ kind: 'image', alt: line.slice(2, -2) });
    else if (line === '---') parts.push({ kind: 'break' });
    else if (/\s\|\s|\s\|$|^\|\s/.test(line)) {
      const row = line.split('|').map((cell) => cell.trim());
      if (last?.kind === 'table') last.rows.push(row);
      else parts.push({ kind: 'table', rows: [row] });
    } else parts.push({ kind: 'paragraph', text: line });
  }
  return { name, parts };
}
