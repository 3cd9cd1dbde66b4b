import { Lock } from 'lucide-react';

/** Violet with a lock: what others may not repeat. */
export const CodeName = ({ name }: { name: string }) => (
  <span className="code-name">
    <Lock className="icon" aria-hidden="true" />
    <bdi lang="en">{name}</bdi>
  </span>
);
