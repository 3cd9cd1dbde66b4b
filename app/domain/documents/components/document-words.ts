import type { Formatter } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/get-t.ts';
import { type DocumentProblem, documentTypes, mostDocuments, mostMegabytes } from '../documents.ts';

const ofEach = (format: Formatter) => ({
  size: mostMegabytes,
  types: format.list([...documentTypes]),
});

/** What is taken, in one sentence. */
export const limitWords = (room: number, t: Translate, format: Formatter): string =>
  room === 1
    ? t('documents:limits-one', ofEach(format))
    : t('documents:limits', { count: room, ...ofEach(format) });

/** Why a file was not taken, and how to mend it. */
export const problemWords = ({ fault, name }: DocumentProblem, t: Translate, format: Formatter): string =>
  t(`documents:fault.${fault}`, { name, count: mostDocuments, ...ofEach(format) });

/** The same for a file that should have come with a message. */
export const messageProblemWords = (problem: DocumentProblem, t: Translate, format: Formatter): string =>
  problem.fault === 'too_large'
    ? t('documents:message.too_large', { name: problem.name, size: mostMegabytes })
    : problemWords(problem, t, format);
