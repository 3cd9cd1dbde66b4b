import { createContext } from 'react';

/** The frame around the page, so that an error inside it brings only its own words. */
export const FrameContext = createContext<'public' | 'desk' | null>(null);
