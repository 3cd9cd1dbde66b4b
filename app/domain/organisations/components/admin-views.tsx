import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Segments } from '../../../ui/desk/segments.tsx';
import { Icon } from '../../../ui/icon.tsx';
import './admin.css';

type Part = 'organisations' | 'members' | 'settings' | 'audit';
const addresses: Record<Part, string> = {
  organisations: paths.admin(),
  members: paths.adminMembers(),
  settings: paths.adminSettings(),
  audit: paths.adminAudit(),
};

/** The four parts of administration. */
export const AdminViews = ({ here }: { here: Part }) => {
  const { t } = useTranslation();
  return (
    <div className="admin-views">
      <Segments
        label={t('admin:parts')}
        items={Object.entries(addresses).map(([part, to]) => ({
          to,
          label: t(`admin:part.${part as Part}`),
          current: part === here,
        }))}
      />
    </div>
  );
};

/** Where a page below one of the parts stands. */
export const AdminCrumbs = ({
  part,
  between,
  here,
}: {
  part: Part;
  between?: { to: string; label: string };
  here: string;
}) => {
  const { t } = useTranslation();
  return (
    <nav className="crumbs" aria-label={t('admin:crumbs')}>
      <Link to={addresses[part]}>{t(`admin:part.${part}`)}</Link>
      {between && (
        <>
          <Icon of={ChevronRight} turns />
          <Link to={between.to}>
            <bdi>{between.label}</bdi>
          </Link>
        </>
      )}
      <Icon of={ChevronRight} turns />
      <bdi>{here}</bdi>
    </nav>
  );
};
