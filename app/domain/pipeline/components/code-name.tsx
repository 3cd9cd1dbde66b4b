import { Lock } from 'lucide-react';

/** Violet with the lock: do not repeat this. */
export const CodeName = ({ children, lite = false }: { children: string; lite?: boolean }) => (
  <span className={lite ? 'code lite' : 'code'}>
    <Lock className="icon" aria-hidden />
    <span>{children}</span>
  </span>
);
