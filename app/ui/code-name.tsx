import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

/** What must not be repeated: violet, with the lock. `lite` is for held-back parts such as "Not shown". */
export const CodeName = ({ children, lite }: { children: ReactNode; lite?: boolean }) => (
  <bdi className={classNames('code code-name', lite && 'lite')}>
    <Icon of={Lock} />
    <span>{children}</span>
  </bdi>
);
