import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { jpgFile, macroFile, officeFile, pdfFile, pngFile } from '../../../tests/support/sample-files.ts';
import { checkContent } from './check-content.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kontaktpunkt-content-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = async (name: string, bytes: Buffer | string) => {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  const { type, fault } = await checkContent(path, name, Buffer.byteLength(bytes));
  return type ?? fault;
};
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

test.each([
  ['plan.pdf', pdfFile(), 'pdf'],
  ['PLAN.PDF', pdfFile(), 'pdf'],
  ['letter.docx', officeFile('docx'), 'docx'],
  ['sheet.xlsx', officeFile('xlsx'), 'xlsx'],
  ['slides.pptx', officeFile('pptx'), 'pptx'],
  ['photo.png', pngFile(), 'png'],
  ['photo.jpeg', jpgFile(), 'jpg'],
  ['note.txt', 'a', 'txt'],
  ['注.txt', '研究施設について', 'txt'],
  ['list.csv', 'BMW Demo;MZ', 'csv'],
  ['list.csv', utf16('name;area\r\nlab;800'), 'csv'],
] as const)('%s is taken for what it is', async (name, bytes, type) => {
  expect(await check(name, bytes)).toBe(type);
});

test.each([
  ['empty.pdf', '', 'empty'],
  ['run.exe', 'MZ', 'wrong_type'],
  ['page.html', '<p>', 'wrong_type'],
  ['drawing.svg', '<svg/>', 'wrong_type'],
  ['no-ending', 'text', 'wrong_type'],
  ['letter.doc', 'text', 'wrong_type'],
  ['plan.pdf', '<script>alert(1)</script>', 'other_content'],
  ['plan.pdf', pngFile(), 'other_content'],
  ['photo.png', jpgFile(), 'other_content'],
  ['letter.docx', officeFile('xlsx'), 'other_content'],
  ['list.csv', officeFile('xlsx'), 'other_content'],
  ['note.txt', Buffer.from([0x61, 0x00, 0x62]), 'other_content'],
  ['note.txt', Buffer.from([0x61, 0xe6, 0x62]), 'other_content'],
  ['note.txt', pdfFile(), 'other_content'],
  ['letter.docm', macroFile(), 'macros'],
  ['letter.docx', macroFile(), 'macros'],
  ['letter.docx', officeFile('docx', { 'word/vbaProject.bin': 'Sub AutoOpen()' }), 'macros'],
  ['letter.dotm', macroFile(), 'macros'],
] as const)('%s is refused: %#', async (name, bytes, fault) => {
  expect(await check(name, bytes)).toBe(fault);
});

test('a sign that lies across two pieces of a long text is read', async () => {
  expect(await check('long.txt', `${'a'.repeat(65_535)}æ${'b'.repeat(70_000)}`)).toBe('txt');
});

test('a word that lies across two pieces of a file is found', async () => {
  const long = { 'a.bin': 'x'.repeat(65_536 - 300) };
  for (let shift = 0; shift < 40; shift += 7)
    expect(
      await check(
        'b.docx',
        officeFile('docx', { 'a.bin': long['a.bin'] + 'y'.repeat(shift), 'vbaProject.bin': 'x' }),
      ),
    ).toBe('macros');
});
