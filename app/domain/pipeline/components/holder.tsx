import { Building2 } from 'lucide-react';
import type { ReactNode } from 'react';
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

export const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => [...part][0])
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase();

/** A person is round. */
export const PersonMark = ({ name, me = false, large = false }: { name: string; me?: boolean; large?: boolean }) => (
  <span className={`avatar${large ? ' avatar-28' : ''}${me ? ' avatar-me' : ''}`} aria-hidden="true">
    {initials(name)}
  </span>
);

/** An organisation is square. */
export const OrganisationMark = ({ organisation }: { organisation: Organisation | null }) => (
  <span className="avatar avatar-org" aria-hidden="true">
    {organisation ? (
      (marks[organisation.slug] ?? initials(organisation.short_name))
    ) : (
      <Building2 className="icon" aria-hidden />
    )}
  </span>
);

/** Whoever holds something: mark and name. */
export const Holder = ({ mark, children, className = 'soft' }: { mark: ReactNode; children: ReactNode; className?: string }) => (
  <span className={`with-avatar ${className}`}>
    {mark}
    <span className="clip">{children}</span>
  </span>
);
