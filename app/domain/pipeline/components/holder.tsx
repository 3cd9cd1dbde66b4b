import { Building2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Avatar } from '../../../ui/avatar.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Organisation } from '../rows.ts';

const marks: Record<string, string> = {
  copcap: 'CC',
  investindk: 'IDK',
  dtu: 'DTU',
  ku: 'KU',
  kp: 'KP',
  rigshospitalet: 'RIG',
  regionh: 'RH',
};

/** An organisation is square; a company without a mark wears a house. */
export const OrganisationMark = ({ organisation }: { organisation: Organisation | null }) =>
  organisation ? (
    <Avatar
      kind="organisation"
      name={organisation.name}
      short={marks[organisation.slug] ?? organisation.short_name.slice(0, 3)}
    />
  ) : (
    <span className="avatar avatar-org" aria-hidden="true">
      <Icon of={Building2} />
    </span>
  );

/** Whoever holds something: mark and name. */
export const Holder = ({
  mark,
  children,
  className = 'soft',
}: {
  mark: ReactNode;
  children: ReactNode;
  className?: string;
}) => (
  <span className={`with-avatar ${className}`}>
    {mark}
    <span className="clip">{children}</span>
  </span>
);
