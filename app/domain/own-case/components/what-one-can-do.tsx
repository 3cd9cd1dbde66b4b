import type { Key } from '../../../i18n/get-t.ts';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import type { OwnCase } from '../own-case.ts';
import { Part } from './part.tsx';

/** Everything a company can do with its case, each on a page of its own or further up on this one. */
export const WhatOneCanDo = ({ ownCase }: { ownCase: OwnCase }) => {
  const { t, lng } = useTranslation();
  const page = (act: Parameters<typeof paths.caseAct>[1], words: Key) => ({
    to: paths.caseAct(lng, act),
    words,
  });
  const acts = [
    { to: '#reply', words: 'case:can.write' as Key },
    page('add', 'case:can.add'),
    ...(ownCase.closed ? [] : [page('call', 'case:can.call')]),
    page('people', 'case:can.people'),
    { to: '#ledger', words: 'case:can.withdraw' as Key },
    page('data', 'case:can.data'),
    page('erase', 'case:can.erase'),
    ...(ownCase.closed ? [] : [page('close', 'case:can.close')]),
  ];
  return (
    <Part id="can" title={t('case:can.title')}>
      <ul className="can">
        {acts.map(({ to, words }) => (
          <li key={words}>
            <a href={to}>{t(words)}</a>
          </li>
        ))}
      </ul>
    </Part>
  );
};
