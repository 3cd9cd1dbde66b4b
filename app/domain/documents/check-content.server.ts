import { detectType, holdsWord, isText } from '../../platform/detect-type.server.ts';
import { typeOfName } from './document-name.ts';
import { type DocumentFault, type DocumentType, documentTypes } from './documents.ts';

type Checked = { type: DocumentType; fault: null } | { type: null; fault: DocumentFault };

const fault = (name: DocumentFault): Checked => ({ type: null, fault: name });
const office: readonly DocumentType[] = ['docx', 'pptx', 'xlsx'];
/** The part of an Office file that holds macros, whatever the file calls itself. */
const macros = 'vbaProject.bin';

/** Whether a file is what its name says, by its bytes. What the browser says of it is not asked. */
export const checkContent = async (path: string, name: string, size: number): Promise<Checked> => {
  if (size === 0) return fault('empty');
  const type = typeOfName(name);
  if (!type) return fault(/\.(doc|dot|xls|xlt|ppt|pot)m$/i.test(name) ? 'macros' : 'wrong_type');
  const found = await detectType(path);
  // Two letters are enough to look like some formats: text is taken unless it is another of those we take.
  if (type === 'txt' || type === 'csv')
    return !documentTypes.some((other) => other === found) && (await isText(path))
      ? { type, fault: null }
      : fault('other_content');
  if (found && /^(doc|xls|ppt)[mt]m?$/.test(found))
    return fault(found.endsWith('m') ? 'macros' : 'other_content');
  if (found !== type) return fault('other_content');
  if (office.includes(type) && (await holdsWord(path, macros))) return fault('macros');
  return { type, fault: null };
};
