import { describe, expect, it } from 'vitest';
import { fileBehind, serviceOf } from '../../src/url/index.js';

describe('an outside service', () => {
  it.each([
    ['https://eservice.bangkok.go.th/', 'bma-oss'],
    ['https://egp.bangkok.go.th/portal/7B2A1C0E-1111-2222-3333-444455556666', 'e-gp'],
    ['https://egp2.bangkok.go.th/', 'e-gp'],
    ['http://process3.gprocurement.go.th/egp2procmainWeb/jsp/procsearch.sch', 'e-gp'],
    ['https://official.bangkok.go.th/doc/1', 'official-documents'],
    ['https://www.facebook.com/huaikhwang?_rdc=1&_rdr', 'facebook'],
    ['https://m.facebook.com/story.php?id=1', 'facebook'],
    ['https://docs.google.com/forms/d/e/1FAIpQLSx/viewform', 'google-form'],
    ['https://forms.gle/abcdef', 'google-form'],
    ['https://docs.google.com/spreadsheets/d/1a2b3c4d5e/edit', 'google-sheet'],
    ['https://drive.google.com/open?id=1a2b3c4d5e', 'google-drive'],
    ['https://lin.ee/abc', 'line'],
    ['https://youtu.be/abc', 'youtube'],
    ['https://huaikhwang.my.canva.site/', 'canva'],
    ['https://share.traffy.in.th/teamchadchart', 'traffy'],
    ['https://webportal.bangkok.go.th/huaikhwang', undefined],
    ['https://notfacebook.com/', undefined],
    ['https://facebook.com.example.org/', undefined],
    ['https://example.org/?u=https://www.facebook.com/', undefined],
    ['no address', undefined],
  ])('%s is %s', (address, id) => expect(serviceOf(address)?.id).toBe(id));

  it.each([
    ['https://docs.google.com/spreadsheets/d/1a2b3c4d5e/edit#gid=12', 'https://docs.google.com/spreadsheets/d/1a2b3c4d5e/export?format=csv&gid=12'],
    ['https://docs.google.com/spreadsheets/d/1a2b3c4d5e/edit?usp=sharing', 'https://docs.google.com/spreadsheets/d/1a2b3c4d5e/export?format=xlsx'],
    ['https://docs.google.com/spreadsheets/d/e/2PACX-1vTabc/pubhtml', 'https://docs.google.com/spreadsheets/d/e/2PACX-1vTabc/pub?output=xlsx'],
    ['https://docs.google.com/document/d/1a2b3c4d5e/edit', 'https://docs.google.com/document/d/1a2b3c4d5e/export?format=docx'],
    ['https://docs.google.com/presentation/d/1a2b3c4d5e/edit', 'https://docs.google.com/presentation/d/1a2b3c4d5e/export/pptx'],
    ['https://drive.google.com/file/d/1a2b3c4d5e/view?usp=drive_link', 'https://drive.google.com/uc?export=download&id=1a2b3c4d5e'],
    ['https://drive.google.com/open?id=1a2b3c4d5e', 'https://drive.google.com/uc?export=download&id=1a2b3c4d5e'],
    ['https://drive.google.com/drive/folders/1a2b3c4d5e', null],
    ['https://docs.google.com/forms/d/e/1FAIpQLSx/viewform', null],
    ['https://example.org/file/d/1a2b3c4d5e/view', null],
  ])('the file behind %s is %s', (address, file) => expect(fileBehind(address)).toBe(file));
});
