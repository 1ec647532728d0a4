import { describe, expect, it } from 'vitest';
import type { DocumentContent } from '../../src/read/content.js';
import { readPresentation } from '../../src/read/presentation.js';
import { readWord } from '../../src/read/word.js';
import { CONTEXT, agreement, sharedFile, tableTruth } from './shared-files.js';
import { writeZip } from './zip-writer.js';

const p = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;

function docx(body: string, parts: Record<string, string> = {}): Promise<DocumentContent> {
  return readWord(writeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': `<w:document xmlns:w="w" xmlns:r="r" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`, ...parts }), CONTEXT);
}

const textsOf = (content: DocumentContent): string[] => content.blocks.map((block) => block.text);
const rolesOf = (content: DocumentContent): string[] => content.blocks.map((block) => `${block.role}: ${block.text}`);

describe('docx', () => {
  it('gives titles and headings by style, also by styles with Thai ids', async () => {
    const styles = '<w:styles xmlns:w="w"><w:style w:styleId="a3"><w:name w:val="Title"/></w:style><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="ของฉัน"><w:basedOn w:val="1"/></w:style></w:styles>';
    const content = await docx(p('แผนปฏิบัติราชการ', '<w:pStyle w:val="a3"/>') + p('บทที่ 1', '<w:pStyle w:val="1"/>') + p('บทที่ 2', '<w:pStyle w:val="ของฉัน"/>') + p('เนื้อความ'), { 'word/styles.xml': styles });
    expect(rolesOf(content)).toEqual(['title: แผนปฏิบัติราชการ', 'heading: บทที่ 1', 'heading: บทที่ 2', 'paragraph: เนื้อความ']);
    expect(content).toMatchObject({ kind: 'word', failure: null, mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' });
  });

  it('repeats merged cells, sideways and downwards', async () => {
    const content = await docx(
      `<w:tbl><w:tr>${tc('เดือน', '<w:vMerge w:val="restart"/>')}${tc('จำนวน', '<w:gridSpan w:val="2"/>')}</w:tr>
       <w:tr>${tc('', '<w:vMerge/>')}${tc('รับ')}${tc('เสร็จ')}</w:tr><w:tr>${tc('ต.ค. 65')}${tc('5')}${tc('4')}</w:tr></w:tbl>`,
    );
    expect(content.tables[0]?.rows).toEqual([
      ['เดือน', 'จำนวน', 'จำนวน'],
      ['เดือน', 'รับ', 'เสร็จ'],
      ['ต.ค. 65', '5', '4'],
    ]);
    expect(textsOf(content)).toEqual(['เดือน\tจำนวน', 'รับ\tเสร็จ', 'ต.ค. 65\t5\t4']);
  });

  it('reads through a frame made of a table', async () => {
    const inner = `<w:tbl><w:tr>${tc('ก')}${tc('ข')}</w:tr><w:tr>${tc('1')}${tc('2')}</w:tr></w:tbl>`;
    const content = await docx(`<w:tbl><w:tr><w:tc>${p('หัวเรื่อง')}${inner}</w:tc></w:tr></w:tbl>`);
    expect(content.tables.map((table) => table.rows)).toEqual([[['ก', 'ข'], ['1', '2']]]);
    expect(content.tables[0]?.caption).toBe('หัวเรื่อง');
  });

  it('takes a text box once, though it is stored twice', async () => {
    const box = `<w:txbxContent>${p('ในกรอบ')}</w:txbxContent>`;
    const content = await docx(`<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>นอกกรอบ</w:t></w:r></w:p>`);
    expect(textsOf(content)).toEqual(['ในกรอบ', 'นอกกรอบ']);
  });

  it('has links by relationship and by field, the letterhead first, footnotes last, and no deleted text', async () => {
    const content = await docx(
      `<w:p><w:hyperlink r:id="rId1"><w:r><w:t>แผน</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.go.th/b.pdf" </w:instrText></w:r>
       <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>รายงาน</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:del><w:r><w:delText>ลบ</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>ซ่อน</w:t></w:r></w:p>`,
      {
        'word/_rels/document.xml.rels': '<Relationships><Relationship Id="rId1" Target="https://example.go.th/a.pdf" TargetMode="External"/></Relationships>',
        'word/header1.xml': `<w:hdr xmlns:w="w">${p('สำนักงานเขตตัวอย่าง')}</w:hdr>`,
        'word/footnotes.xml': `<w:footnotes xmlns:w="w">${p('หมายเหตุ')}</w:footnotes>`,
        'docProps/core.xml': '<cp xmlns:dc="dc"><dc:title>ชื่อเรื่อง</dc:title></cp>',
      },
    );
    expect(textsOf(content)).toEqual(['สำนักงานเขตตัวอย่าง', 'แผนรายงาน', 'หมายเหตุ']);
    expect(content.links).toEqual([
      { href: 'https://example.go.th/a.pdf', text: 'แผน', region: 'content' },
      { href: 'https://example.go.th/b.pdf', text: 'รายงาน', region: 'content' },
    ]);
    expect(content.title).toBe('ชื่อเรื่อง');
  });

  it('is picture-only when it carries a scan and no text', async () => {
    expect((await docx(p(''), { 'word/media/image1.png': 'x' })).traits).toEqual(['picture-only']);
    expect((await docx(p('รายงานผลการดำเนินงานประจำปีงบประมาณ'), { 'word/media/image1.png': 'x' })).traits).toEqual([]);
  });

  it('ends with a name when it is broken or hostile', async () => {
    expect((await docx('<w:p>')).failure).toMatchObject({ by: 'file', code: 'broken' });
    expect((await readWord(writeZip({ 'a.xml': '<a/>' }), CONTEXT)).failure).toMatchObject({ by: 'file', code: 'broken' });
    const bomb = writeZip({ 'word/document.xml': '<!DOCTYPE d [<!ENTITY a "aaaa">]><w:document>&a;</w:document>' });
    expect((await readWord(bomb, CONTEXT)).failure).toMatchObject({ by: 'us', code: 'limit' });
    const deep = await docx('<w:tbl><w:tr><w:tc>'.repeat(200) + p('ลึก') + '</w:tc></w:tr></w:tbl>'.repeat(200));
    expect(deep.failure?.code ?? deep.traits[0]).toMatch(/limit/);
  });
});

describe('odt', () => {
  it('gives headings, tables with covered cells, links, the letterhead', async () => {
    const content = await readWord(
      writeZip({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'styles.xml': '<o:s xmlns:o="o"><style:master-page><style:header><text:p>สำนักงานเขตตัวอย่าง</text:p></style:header></style:master-page></o:s>',
        'content.xml': `<o:d><text:h text:outline-level="1">บทที่ 1</text:h><text:p>ดู<text:s/><text:a xlink:href="https://example.go.th/a.pdf">แผน</text:a></text:p><office:annotation><text:p>ความเห็น</text:p></office:annotation>
          <table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>จำนวน</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
          <table:table-row><table:table-cell><text:p>รับ</text:p></table:table-cell><table:table-cell><text:p>เสร็จ</text:p></table:table-cell></table:table-row></table:table></o:d>`,
      }),
      CONTEXT,
    );
    expect(rolesOf(content)).toEqual(['paragraph: สำนักงานเขตตัวอย่าง', 'heading: บทที่ 1', 'paragraph: ดู แผน', 'row: จำนวน', 'row: รับ\tเสร็จ']);
    expect(content.tables[0]?.rows).toEqual([['จำนวน', 'จำนวน'], ['รับ', 'เสร็จ']]);
    expect(content.links[0]?.href).toBe('https://example.go.th/a.pdf');
  });
});

describe('rtf', () => {
  it('reads Thai as Unicode and as bytes of the Thai code page, and tables', async () => {
    const source = String.raw`{\rtf1\ansi\ansicpg874{\fonttbl{\f0\fcharset222 TH Sarabun;}}\uc1 \u3648?\u3586?\u3605? \'e0\'a2\'b5\par {\*\generator x}{\v hidden}\trowd\intbl A\cell B\cell\row\trowd\intbl 1\cell 2\cell\row\pard end\par}`;
    const content = await readWord(Buffer.from(source, 'latin1'), CONTEXT);
    expect(textsOf(content)).toEqual(['เขต เขต', 'A\tB', '1\t2', 'end']);
    expect(content.mediaType).toBe('application/rtf');
  });
});

describe('pptx', () => {
  it('reads the slides in the order they are shown', async () => {
    const slide = (text: string, extra = ''): string => `<p:sld><p:sp><p:nvPr><p:ph type="title"/></p:nvPr><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sp>${extra}</p:sld>`;
    const table = '<a:tbl><a:tr><a:tc gridSpan="2"><a:p><a:r><a:t>รวม</a:t></a:r></a:p></a:tc><a:tc hMerge="1"><a:p/></a:tc></a:tr><a:tr><a:tc><a:p><a:r><a:t>1</a:t></a:r></a:p></a:tc><a:tc><a:p><a:r><a:t>2</a:t></a:r></a:p></a:tc></a:tr></a:tbl>';
    const content = await readPresentation(
      writeZip({
        'ppt/presentation.xml': '<p:p><p:sldId r:id="rId2"/><p:sldId r:id="rId1"/></p:p>',
        'ppt/_rels/presentation.xml.rels': '<R><Relationship Id="rId1" Target="slides/slide1.xml"/><Relationship Id="rId2" Target="slides/slide2.xml"/></R>',
        'ppt/slides/slide1.xml': slide('ท้าย', table),
        'ppt/slides/slide2.xml': slide('ต้น'),
        'ppt/notesSlides/notesSlide1.xml': slide('บันทึก'),
      }),
      CONTEXT,
    );
    expect(rolesOf(content)).toEqual(['title: ต้น', 'heading: ท้าย', 'row: รวม', 'row: 1\t2']);
    expect(content.pages).toBe(2);
    expect(content.blocks[2]?.locator).toEqual({ page: 2, table: 1, row: 1 });
  });
});

describe('made samples', () => {
  it.each(['skr1_12', 'skr1_missing12'].flatMap((name) => ['docx', 'odt', 'doc'].map((ending) => [name, ending] as const)))('%s.%s: every cell', async (name, ending) => {
    const bytes = sharedFile(`samples/${name}.${ending}`);
    const truth = tableTruth(name);
    if (bytes === null || truth === null) return;
    const content = await readWord(bytes, CONTEXT);
    expect(content.tables).toHaveLength(1);
    expect(agreement(content.tables[0]?.rows ?? [], truth)).toBe(1);
  });

  it.each(['prose.docx', 'prose.odt', 'prose.doc'])('%s: every letter', async (name) => {
    const bytes = sharedFile(`samples/${name}`);
    const truth = sharedFile('samples/truth/prose.json');
    if (bytes === null || truth === null) return;
    const { paras } = JSON.parse(truth.toString('utf8')) as { paras: string[] };
    expect(textsOf(await readWord(bytes, CONTEXT)).join('').replace(/\s/g, '')).toBe(paras.join('').replace(/\s/g, ''));
  });

  it.each(['slides.pptx', 'slides.odp', 'slides.ppt'])('%s: every letter of five slides', async (name) => {
    const bytes = sharedFile(`samples/${name}`);
    const truth = sharedFile('samples/truth/slides.json');
    if (bytes === null || truth === null) return;
    const { paras, table } = JSON.parse(truth.toString('utf8')) as { paras: string[]; table: string[][] };
    const content = await readPresentation(bytes, CONTEXT);
    expect(content.pages).toBe(5);
    expect(textsOf(content).join('').replace(/\s/g, '')).toBe([...paras, ...table.flat()].join('').replace(/\s/g, ''));
  });

  it.each([
    ['samples/bomb_docx1g.docx', 'us', 'limit'],
    ['samples/bomb_entities.docx', 'us', 'limit'],
    ['corpus/office/protected_agile.docx', 'file', 'encrypted'],
    ['corpus/office/Word95.doc', 'file', 'unsupported-format'],
  ])('%s ends with a name', async (path, by, code) => {
    const bytes = sharedFile(path);
    if (bytes !== null) expect((await readWord(bytes, CONTEXT)).failure).toMatchObject({ by, code });
  });

  it('a circular with its letterhead in text boxes', async () => {
    const bytes = sharedFile('corpus/office/sawang-dla-circular-2567.docx');
    if (bytes === null) return;
    const content = await readWord(bytes, CONTEXT);
    expect(content.failure).toBeNull();
    expect(content.blocks.length).toBeGreaterThanOrEqual(27);
    expect(new Set(textsOf(content)).size).toBeGreaterThan(content.blocks.length - 4);
  });
});
