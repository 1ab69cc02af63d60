export { defineConfig, type NewsctlConfig } from './config/define.ts';
