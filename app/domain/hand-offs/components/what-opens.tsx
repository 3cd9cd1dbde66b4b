import { Hourglass, KeyRound, Lock, LockOpen, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { linesOf, type SharedLine } from '../hand-off-words.ts';
import type { HandOffPage } from '../hand-offs.ts';
import { atStart, useGroupNames } from './group-names.ts';

/** What the receiver reads now, on acceptance, once the company agrees, and never. */
export const WhatOpens = ({ handOff }: { handOff: HandOffPage }) => {
  const { t } = useTranslation();
  const { groups, not_shared, mine } = handOff;
  const names = useGroupNames();
  const words = useLine();
  const now = linesOf(groups, 'open');
  const later = linesOf(groups, 'on_acceptance');
  const waiting = linesOf(groups, 'waiting').flatMap((line) => line.groups);
  const closed = linesOf(groups, 'closed').flatMap((line) => line.groups);
  return (
    <ul className="opens">
      <Row sign={LockOpen} tone="yes" label={t('hand-offs:reads.now')}>
        {now.length > 0 ? now.map(words) : t('hand-offs:reads.nothing')}
      </Row>
      {later.length > 0 && (
        <Row
          sign={KeyRound}
          tone="wait"
          label={t(
            mine === 'receiver' ? 'hand-offs:reads.on_acceptance' : 'hand-offs:reads.on_acceptance-theirs',
          )}
        >
          {later.map(words)}
        </Row>
      )}
      {waiting.length > 0 && (
        <Row sign={Hourglass} tone="wait" label={t('hand-offs:reads.waiting')}>
          {t('hand-offs:reads.waiting-why', { groups: atStart(names(waiting)) })}
        </Row>
      )}
      {closed.length > 0 && (
        <Row sign={Lock} tone="no" label={t('hand-offs:reads.closed')}>
          {atStart(names(closed))}
        </Row>
      )}
      {not_shared.length > 0 && (
        <Row sign={Lock} tone="no" label={t('hand-offs:reads.not-shared')}>
          {atStart(names(not_shared))}
        </Row>
      )}
    </ul>
  );
};

const Row = ({
  sign,
  tone,
  label,
  children,
}: {
  sign: LucideIcon;
  tone: 'yes' | 'wait' | 'no';
  label: string;
  children: ReactNode;
}) => (
  <li className={tone}>
    <Icon of={sign} />
    <b className="strong">{label}</b>
    <span>{children}</span>
  </li>
);

const useLine = () => {
  const { t, format } = useTranslation();
  const names = useGroupNames();
  return ({ groups, ground, consent_at, reason }: SharedLine) => {
    const known = ground === 'law' || ground === 'essential' ? ground : consent_at ? 'consent' : 'plain';
    const values = {
      groups: atStart(names(groups)),
      reason: reason ?? '',
      date: consent_at ? format.date(consent_at) : '',
    };
    return <div key={groups.join()}>{t(`hand-offs:reads.${known}`, values)}</div>;
  };
};
