import { Fragment, type ReactNode } from 'react';

/** A sentence whose `<name/>` places are filled with parts of the page, in the order of the language. */
export const WithParts = ({ text, parts }: { text: string; parts: Record<string, ReactNode> }) =>
  text.split(/(<\w+\/>)/).map((piece, place) => {
    const name = /^<(\w+)\/>$/.exec(piece)?.[1];
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence never change places
    return <Fragment key={place}>{name ? parts[name] : piece}</Fragment>;
  });
