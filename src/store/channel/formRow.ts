/** A form of a unit's own, in the row of the session that carries it. */
import { z } from 'zod';
import { assessmentIds, type Form, formIds, waitIds } from '../../domain/form/form.ts';
import { exactly, orUndefined } from '../table/schema.ts';

export const furtherOption = z.union([z.string(), z.number()]);

const reason = z.strictObject({ id: z.string(), level: z.enum(['mikro', 'meso', 'makro', 'samfunn']) });

export const formSchema = exactly<Form>()(
  z.strictObject({
    id: z.enum(formIds),
    version: z.number().int(),
    variant: z.enum(['S', 'P', 'R']),
    timeUnit: z.enum(['days', 'minutes']),
    assessments: z.array(
      z.strictObject({ id: z.enum(assessmentIds), meaning: z.enum(['right', 'waiting', 'unknown']) }),
    ),
    waits: z.array(z.strictObject({ id: z.enum(waitIds), amount: orUndefined(z.number()) })),
    reasons: z.array(z.strictObject({ id: z.string(), reasons: z.array(reason) })),
    further: z.array(
      z.strictObject({
        id: z.string(),
        about: z.enum(['patient', 'waiting']),
        options: z.array(furtherOption),
      }),
    ),
  }),
);
