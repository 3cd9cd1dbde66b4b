import { TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Notice } from '../../../ui/desk/notice.tsx';
import { lackingGrounds } from '../hand-off-words.ts';
import type { HandOffPage } from '../hand-offs.ts';
import { useGroupNames } from './group-names.ts';

/** A draft of a transfer that cannot be offered yet says what it lacks before anybody tries. */
export const MissingGrounds = ({ handOff }: { handOff: HandOffPage }) => {
  const { t } = useTranslation();
  const names = useGroupNames();
  const groups = lackingGrounds(handOff);
  const name = handOff.receiver.short_name;
  if (groups.length === 0) return null;
  return (
    <Notice tone="amber" icon={TriangleAlert}>
      <b className="strong">{t('hand-offs:new.missing-title', { name })}</b>
      <p>{t('hand-offs:new.missing', { name, groups: names(groups) })}</p>
      {handOff.address && (
        <p>
          <Link to={paths.leadConsent(handOff.address)}>{t('hand-offs:new.missing-consent')}</Link>
        </p>
      )}
    </Notice>
  );
};
