import type { Role } from './me.ts';

/** The accounts of the demo; the seed makes the same. */
export const demoAccounts: { email: string; role: Role; organisation?: string }[] = [
  { email: 'officer@copcap.example', role: 'officer', organisation: 'Copenhagen Capacity' },
  { email: 'officer@investindk.example', role: 'officer', organisation: 'Invest in Denmark' },
  { email: 'partner@dtu.example', role: 'partner', organisation: 'DTU' },
  { email: 'partner@ku.example', role: 'partner', organisation: 'University of Copenhagen' },
  { email: 'partner@rigshospitalet.example', role: 'partner', organisation: 'Rigshospitalet' },
  { email: 'partner@regionh.example', role: 'partner', organisation: 'Region Hovedstaden' },
  { email: 'partner@kp.example', role: 'partner', organisation: 'University College Copenhagen' },
  { email: 'viewer@regionh.example', role: 'viewer', organisation: 'Region Hovedstaden' },
  { email: 'admin@kontaktpunkt.example', role: 'admin' },
];
