/** Run by vitest before each test file, whose modules may have served another file before. */
import { afterAll } from 'vitest';
import { closeDatabase } from './database-for-tests.ts';

afterAll(closeDatabase);
