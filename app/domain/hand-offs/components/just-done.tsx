import { type ReactNode, useEffect, useRef } from 'react';
import { Toast } from '../../../ui/desk/notice.tsx';

/** What has just succeeded, brought into view: the form it came from may stand far below. */
export const JustDone = ({ children }: { children: ReactNode }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div className="panel-done" ref={place} tabIndex={-1}>
      <Toast>{children}</Toast>
    </div>
  );
};
