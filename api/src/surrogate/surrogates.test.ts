import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openServices, type Services } from '../main.ts';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';
import { freshPlace, type Place, STORES } from '../test-store.ts';

const line = (subject: string | null, text: string, known: object = {}) =>
  `${JSON.stringify({ text, ...(subject !== null && { subject }), known })}\n`;

async function* bytes(text: string) {
  yield Buffer.from(text);
}

describe.each(STORES)('surrogates, on %s', (kind, here) => {
  describe.skipIf(!here)('of a subject', () => {
    let place: Place;
    let service: TestService;
    let priya: Person;
    beforeAll(async () => {
      place = await freshPlace(kind);
      service = await startTestService(place.environment);
      priya = await service.signIn([]);
    });
    afterAll(async () => {
      await service.close();
      await place.remove();
    });

    async function project(privacyReview: boolean): Promise<string> {
      const { projects, people } = service.services;
      const wanted = {
        name: 'S',
        description: '',
        template: 'coding',
        policy: 'safe-harbor-surrogates',
        privacyReview,
      } as const;
      const { id } = await projects.create(wanted, priya.id);
      await people.setRoles(id, priya.id, ['privacy', 'lead']);
      return id;
    }
    const bring = ({ receive }: Services, id: string, ...lines: string[]) =>
      receive.receiveFile(
        bytes(lines.join('')),
        { format: 'jsonl', textColumn: null, partial: false },
        {
          project: id,
          attestation: null,
        },
      );
    const textsIn = async (id: string): Promise<string[]> =>
      (await Array.fromAsync(service.services.deidentify.releasedNotes(id, 'all'))).map(({ text }) => text ?? '');
    const nameIn = (text = ''): string | undefined => /^Dr\. (\w+) /.exec(text)?.[1];

    test('are the same over imports at the same moment, and after a restart', async () => {
      const id = await project(false);
      const many = Array.from({ length: 60 }, (_, i) =>
        line('p1', `Dr. Okonkwo came, visit ${i}; Dr. Zebrowski${i} left.`),
      );
      await Promise.all([
        bring(service.services, id, ...many),
        bring(service.services, id, ...many.map((one) => one.replace('visit', 'call'))),
      ]);
      const second = await openServices(service.config, pino({ level: 'silent' }));
      await bring(second, id, line('p1', 'Dr. Okonkwo came again.'), line('p2', 'Dr. Okonkwo came for another.'));
      await second.close();
      const texts = await textsIn(id);
      expect(texts).toHaveLength(122);
      const names = texts.filter((text) => !text.includes('another')).map(nameIn);
      expect(new Set(names).size).toBe(1);
      expect(names[0]).not.toBe('Okonkwo');
    });

    test('stay what they are when a note is corrected, and hold for what is added', async () => {
      const id = await project(true);
      const text = 'Dr. Okonkwo saw her, MRN 8842913, with zarbelton.';
      await bring(service.services, id, line('p1', text), line('p1', 'Dr. Okonkwo and zarbelton, MRN 8842913.'));
      const path = `/api/projects/${id}/review`;
      const { body } = await priya.agent.get(`${path}?limit=20`).expect(200);
      const row = body.rows.find(({ source }: { source: string }) => source === text);
      const start = text.indexOf('zarbelton');
      const findings = [
        ...row.findings.map(({ start: from, end, label }: never) => ({ start: from, end, label })),
        { start, end: start + 9, label: 'NAME' },
      ].slice(1);
      const { body: corrected } = await priya.agent
        .put(`${path}/${row.note.id}/findings`)
        .send({ version: row.version, findings })
        .expect(200);
      const [, mrn] = /MRN (\d+)/.exec(row.text) ?? [];
      expect(corrected.text).toMatch(new RegExp(`^Dr. Okonkwo saw her, MRN ${mrn}, with [a-z-]+\\.$`));
      expect(corrected.text).not.toContain('zarbelton');
    });

    test('a subject is known by its key, else by its record number; else a note stands by itself', async () => {
      const id = await project(false);
      const report = await bring(
        service.services,
        id,
        line(null, 'Dr. Okonkwo came.', { mrn: '88-42913' }),
        line(null, 'Dr. Okonkwo left.', { mrn: '8842913' }),
        line(null, 'Dr. Okonkwo spoke.'),
        line('8842913', 'Dr. Okonkwo wrote.'),
      );
      expect(report.subjects).toEqual({ subject: 1, mrn: 2, none: 1 });
      const all = await Array.fromAsync(service.services.deidentify.releasedNotes(id, 'all'));
      const of = (word: string) => all.find(({ text }) => text?.includes(word));
      expect(of('left')?.subject).toBe(of('came')?.subject);
      expect(nameIn(of('left')?.text ?? '')).toBe(nameIn(of('came')?.text ?? ''));
      expect(new Set(all.map(({ subject }) => subject)).size).toBe(3);
    });
  });
});
