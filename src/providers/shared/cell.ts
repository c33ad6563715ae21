import { z } from 'zod';

/** A cell of a row: whatever it holds, also nothing. What it should hold is for the ingest to judge, row by row. */
export const cell = z.unknown().optional();
