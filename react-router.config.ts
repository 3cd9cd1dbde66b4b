import type { Config } from '@react-router/dev/config';
import config from './remix.config.js';

export default config satisfies Config;
