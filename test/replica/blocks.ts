/** The parts of which the replica's pages and files are written. One renderer serves both. */
export type Cell = string | { text: string; cols?: number; rows?: number };

export type Block =
  | string
  | { h: string }
  | { list: string[] }
  | { steps: string[] }
  | { head: Cell[][]; rows: Cell[][]; caption?: string }
  | { links: { text: string; to: string }[] }
  | { sign: string[] }
  /** A new sheet of paper with title lines of its own. */
  | { newPage: string[] }
  | { html: string };

export interface File {
  /** Decoded path on the portal, upper and lower case as in the list. */
  path: string;
  /** One line for people. */
  what: string;
  /** Centred title lines. */
  title: string[];
  blocks: Block[];
  landscape?: boolean;
  /** `scan`: a picture of the page in a PDF; `poster`: coloured like an infographic, text stays text. */
  look?: 'scan' | 'poster';
  font?: 'Laksaman' | 'Garuda' | 'Norasi' | 'Loma' | 'Umpush' | 'Waree';
  damage?: Damage;
}

/** Damage of text layers, named after what real ones show. */
export type Damage =
  | 'sara-am-lost' // จานวน
  | 'sara-am-split' // จ านวน
  | 'decomposed' // nikhahit and sara aa apart
  | 'tone-order' // เพ่ือ
  | 'private-use' // tone marks at U+F70A…
  | 'no-map'; // font without ToUnicode: nothing can be copied

interface PageNames {
  id: number;
  type?: 'main' | 'sub' | 'top' | 'footer';
  titleTh: string;
  titleEn: string;
}
export type PageSource = PageNames &
  (
    | { kind: 'text' | 'contact'; blocks: Block[] }
    | { kind: 'group'; firstChild: number }
    | { kind: 'news'; news: { id: number; date: string; title: string; blocks: Block[] }[] }
    | { kind: 'downloads'; downloads: { date: string; title: string; href: string }[] }
  );

export interface Content {
  pages: PageSource[];
  files: File[];
}

export function renderBlocks(blocks: Block[]): string {
  return blocks.map(renderBlock).join('\n') + '\n';
}

function renderBlock(block: Block): string {
  if (typeof block === 'string') return `<p>${text(block)}</p>`;
  if ('h' in block) return `<h4>${text(block.h)}</h4>`;
  if ('list' in block) return `<ul>${block.list.map((one) => `<li>${text(one)}</li>`).join('')}</ul>`;
  if ('steps' in block) return `<ol>${block.steps.map((one) => `<li>${text(one)}</li>`).join('')}</ol>`;
  if ('links' in block) return `<ul>${block.links.map((link) => `<li><a target="_blank" href="${text(address(link.to))}">${text(link.text)}</a></li>`).join('')}</ul>`;
  if ('sign' in block) return `<div class="sign">${block.sign.map((line) => `<p>${text(line)}</p>`).join('')}</div>`;
  if ('newPage' in block) return `<h1 class="new-page">${block.newPage.map(text).join('<br>')}</h1>`;
  if ('html' in block) return block.html;
  const row = (cells: Cell[], tag: 'th' | 'td'): string => `<tr>${cells.map((cell) => renderCell(cell, tag)).join('')}</tr>`;
  return `${block.caption === undefined ? '' : `<p class="caption">${text(block.caption)}</p>`}<table border="1"><thead>${block.head.map((cells) => row(cells, 'th')).join('')}</thead>
<tbody>${block.rows.map((cells) => row(cells, 'td')).join('\n')}</tbody></table>`;
}

function renderCell(cell: Cell, tag: 'th' | 'td'): string {
  if (typeof cell === 'string') return `<${tag}${isFigure(cell) ? ' class="figure"' : ''}>${text(cell)}</${tag}>`;
  const spans = `${cell.cols === undefined ? '' : ` colspan="${cell.cols}"`}${cell.rows === undefined ? '' : ` rowspan="${cell.rows}"`}`;
  return `<${tag}${spans}>${text(cell.text)}</${tag}>`;
}

function isFigure(cell: string): boolean {
  return /^[\d๐-๙.,-]+$/.test(cell);
}

/** Paths of the portal become absolute addresses with blanks encoded, as its editor writes them; hosts become places. */
function address(to: string): string {
  if (to.startsWith('/')) return `{{portal}}${encodeURI(to).replaceAll("'", '%27')}`;
  return to.replace('https://eservice.bangkok.go.th', '{{eservice}}').replace('https://egp.bangkok.go.th', '{{egp}}').replace('https://www.facebook.com', '{{facebook}}');
}

function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
