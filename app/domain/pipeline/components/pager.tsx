import { ChevronDown, ChevronUp, type LucideIcon } from 'lucide-react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { LinkButton } from '../../../ui/desk/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Place } from '../place.ts';

/** "3 of 41", and the way to the cases beside it. */
export const Pager = ({ place, to }: { place: Place; to: (address: string) => string }) => {
  const { t } = useTranslation();
  return (
    <span className="pager">
      {place.standing && <span>{t('pipeline:panel.place', place.standing)}</span>}
      <Step
        icon={ChevronUp}
        label={t('pipeline:panel.previous')}
        to={place.before ? to(place.before) : null}
      />
      <Step icon={ChevronDown} label={t('pipeline:panel.next')} to={place.after ? to(place.after) : null} />
    </span>
  );
};

/** On the page of a case: the cases beside it in the list it was opened from. */
export const CasePager = ({ place }: { place: Place }) => (
  <Pager place={place} to={(address) => paths.lead(address, { list: place.list })} />
);

/** At the end of the list the button stays, faint, so that the others keep their place. */
const Step = ({ icon, label, to }: { icon: LucideIcon; label: string; to: string | null }) =>
  to ? (
    <LinkButton look="quiet" iconOnly icon={icon} to={to} preventScrollReset>
      {label}
    </LinkButton>
  ) : (
    <span className="btn btn-quiet btn-icon" aria-hidden="true" data-disabled>
      <Icon of={icon} />
    </span>
  );
