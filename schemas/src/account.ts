import { z } from 'zod';
import { Id, Instant, Name } from './identity.ts';

/** What a person may do in a project; `admin` is of the installation. */
export const Role = z.enum(['annotator', 'reviewer', 'adjudicator', 'lead', 'privacy', 'auditor']).meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

/** Log-in names are compared as NFKC in lower case, so that names which differ only by case or width are the same. */
export const LogIn = z
  .string()
  .min(2)
  .max(60)
  .regex(/^[\p{L}\p{N}._@+-]+$/u, 'letters, digits and . _ @ + -')
  .transform((name) => name.normalize('NFKC').toLowerCase())
  .meta({ id: 'LogIn' });

export const Password = z.string().min(12, 'at least 12 characters').max(200).meta({ id: 'Password' });

export const Credential = z
  .strictObject({
    profession: Name,
    specialty: Name.nullable(),
    licence: z.string().max(80).nullable(),
    verifiedBy: Name.nullable(),
    validUntil: z.iso.date().nullable(),
  })
  .meta({ id: 'Credential' });
export type Credential = z.infer<typeof Credential>;

/** An account as it leaves the service, without the password hash. Accounts are deactivated, never deleted. */
export const Account = z
  .strictObject({
    id: Id,
    logIn: z.string(),
    name: Name,
    admin: z.boolean(),
    active: z.boolean(),
    credentials: z.array(Credential).max(20),
    createdAt: Instant,
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

/** What colleagues see of each other. */
export const AccountSummary = Account.pick({ id: true, name: true }).meta({ id: 'AccountSummary' });
export type AccountSummary = z.infer<typeof AccountSummary>;

/** Somebody who could be made a member of a project. */
export const Candidate = Account.pick({ id: true, name: true, logIn: true }).meta({ id: 'Candidate' });
export type Candidate = z.infer<typeof Candidate>;

export const Membership = z
  .strictObject({ id: z.string(), project: Id, account: Id, roles: z.array(Role).min(1) })
  .meta({ id: 'Membership' });
export type Membership = z.infer<typeof Membership>;

/** The account a request comes from, as the screens need it. */
export const Me = z
  .strictObject({
    account: Account,
    memberships: z.array(z.strictObject({ project: Id, roles: z.array(Role) })),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;
