import { writeZip } from '../../read/zip-writer.js';
import type { Paper, Part } from '../paper.js';
import { escape } from './html.js';

/** A DOCX of headings, paragraphs and tables. */
export function wordFile(paper: Paper): Buffer {
  return writeZip({
    '[Content_Types].xml': '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paper.parts.map(xml).join('')}</w:body></w:document>`,
  });
}

function xml(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `<w:p><w:pPr><w:pStyle w:val="Heading${part.level}"/><w:jc w:val="center"/></w:pPr>${run(part.text)}</w:p>`;
    case 'paragraph':
      return paragraph(part.text);
    case 'link':
      return paragraph(`${part.text} ${part.href}`);
    case 'form':
      return paragraph(part.labels.map((label) => `${label} ....................`).join('  '));
    case 'image':
      return '';
    case 'table':
      return `<w:tbl>${part.rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
    case 'break':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  }
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
const paragraph = (text: string): string => `<w:p>${run(text)}</w:p>`;
