import { z } from 'zod';
import { type Person, tenantId } from './unit.ts';

const page = z.looseObject({
  members: z.array(z.unknown()),
  totalCount: z.number().optional(),
  continuationToken: z.string().optional(),
});

/** A person as the connector lists members. */
export function asMember(person: Person) {
  const { id, name, givenName, surname, email, aadObjectId } = person;
  return {
    id,
    name,
    givenName,
    surname,
    email,
    userPrincipalName: email,
    aadObjectId,
    objectId: aadObjectId,
    tenantId,
    userRole: 'user',
  };
}

/** The last page of a roster (or the unpaged list) with more people on it; anything else as it was. */
export function withMore(answer: unknown, people: readonly Person[]): unknown {
  const members = people.map(asMember);
  if (Array.isArray(answer)) return [...answer, ...members];
  const read = page.safeParse(answer);
  if (!read.success || read.data.continuationToken !== undefined) return answer;
  const { totalCount } = read.data;
  return {
    ...read.data,
    members: [...read.data.members, ...members],
    ...(totalCount === undefined ? {} : { totalCount: totalCount + members.length }),
  };
}

/** The person with this id, by either of the two ids a person has. */
export function memberById(people: readonly Person[], id: string): Person | undefined {
  return people.find((person) => person.id === id || person.aadObjectId.toLowerCase() === id.toLowerCase());
}
